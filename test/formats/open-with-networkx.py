"""Opens exported GEXF and GraphML files with NetworkX, another program than ours: python3 open-with-networkx.py FILE…"""

import sys
from collections import Counter

import networkx
from networkx.readwrite.gexf import GEXF

# NetworkX knows the versions before 1.3, which differ in their names only for what is read here.
GEXF.versions["1.3"] = {
    "NS_GEXF": "http://gexf.net/1.3",
    "NS_VIZ": "http://gexf.net/1.3/viz",
    "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
    "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "VERSION": "1.3",
}

for file in sys.argv[1:]:
    is_gexf = file.endswith(".gexf")
    graph = networkx.read_gexf(file, version="1.3") if is_gexf else networkx.read_graphml(file)
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    edges = Counter(kind for _, _, kind in graph.edges(data="kind"))
    print(f"{file}: {graph.number_of_nodes()} nodes {dict(kinds)}, {graph.number_of_edges()} edges {dict(edges)}")
    assert None not in kinds and None not in edges, "a node or an edge without kind"
