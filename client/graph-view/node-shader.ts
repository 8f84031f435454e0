/** Shaders that draw a node as disc, square or ring, each with an outline of its own width and colour. */

/** One triangle around each node; passes the offset from its centre on. Lengths are in the renderer's own unit: pixel × 2 × correction. */
export const NODE_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_outlineWidth;
attribute float a_isSquare;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_offset;
varying float v_radius;
varying float v_outlineWidth;
varying float v_isSquare;

const float bias = 255.0 / 254.0;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 offset = size * 1.1 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_offset = offset;
  v_radius = size / 2.0;
  v_outlineWidth = a_outlineWidth * u_correctionRatio * 2.0;
  v_isSquare = a_isSquare;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_outline = a_outline;
  v_color.a *= bias;
  v_outline.a *= bias;
}
`

/** Fill, then outline, then nothing, each edge one pixel soft. A square has the area of its disc. */
export const NODE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_offset;
varying float v_radius;
varying float v_outlineWidth;
varying float v_isSquare;

uniform float u_correctionRatio;

void main(void) {
  float pixel = u_correctionRatio * 2.0;
  float disc = length(v_offset) - v_radius;
  float square = max(abs(v_offset.x), abs(v_offset.y)) - v_radius * 0.886;
  float beyond = mix(disc, square, v_isSquare);
  #ifdef PICKING_MODE
  gl_FragColor = beyond > 0.0 ? vec4(0.0) : v_color;
  #else
  float inside = smoothstep(0.0, pixel, -beyond);
  float fill = smoothstep(0.0, pixel, -beyond - v_outlineWidth);
  gl_FragColor = mix(v_outline, v_color, fill) * inside;
  #endif
}
`
