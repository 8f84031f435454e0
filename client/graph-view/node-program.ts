/** How the renderer draws a node: its shape below, its icon above. */

import { createNodeImageProgram } from '@sigma/node-image'
import { createNodeCompoundProgram, NodeProgram, type NodeProgramType } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './node-shader.ts'

interface NodeLook extends NodeDisplayData {
  readonly outline: string
  readonly outlineWidth: number
  readonly isSquare: number
}

/** Made when it is needed: without WebGL even naming its types throws. */
export function createNodeProgram(): NodeProgramType {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
  const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const
  class NodeShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_outlineWidth', size: 1, type: FLOAT },
          { name: 'a_isSquare', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      }
    }
    processVisibleItem(nodeIndex: number, offset: number, data: NodeLook) {
      this.array.set(
        [
          data.x,
          data.y,
          data.size,
          data.outlineWidth,
          data.isSquare,
          floatColor(data.color),
          floatColor(data.outline),
          nodeIndex,
        ],
        offset,
      )
    }
    setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1]) {
      const location = uniformLocations as Record<(typeof UNIFORMS)[number], WebGLUniformLocation>
      gl.uniformMatrix3fv(location.u_matrix, false, params.matrix)
      gl.uniform1f(location.u_sizeRatio, params.sizeRatio)
      gl.uniform1f(location.u_correctionRatio, params.correctionRatio)
    }
  }
  const IconProgram = createNodeImageProgram({
    padding: 0.22,
    colorAttribute: 'iconBackground',
    size: { mode: 'force', value: 96 },
    debounceTimeout: 0,
  })
  return createNodeCompoundProgram([NodeShapeProgram as unknown as NodeProgramType, IconProgram])
}
