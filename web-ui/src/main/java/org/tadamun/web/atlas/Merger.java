package org.tadamun.web.atlas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the rings of one country: an arc that is used in both directions is an inner border and is
 * dropped.
 */
record Merger(Topology topology) {

  List<List<Point>> merge(List<List<Integer>> rings) {
    Set<Integer> all = new HashSet<>();
    rings.forEach(all::addAll);
    List<List<Point>> merged = new ArrayList<>();
    Map<Point, Deque<Integer>> loose = new HashMap<>();
    for (List<Integer> ring : rings) {
      if (ring.stream().noneMatch(arc -> all.contains(~arc))) {
        merged.add(topology.ring(ring));
        continue;
      }
      ring.stream()
          .filter(arc -> !all.contains(~arc))
          .forEach(arc -> loose.computeIfAbsent(start(arc), p -> new ArrayDeque<>()).add(arc));
    }
    while (!loose.isEmpty()) {
      merged.add(topology.ring(walk(loose)));
    }
    return merged;
  }

  private List<Integer> walk(Map<Point, Deque<Integer>> loose) {
    List<Integer> ring = new ArrayList<>();
    Point first = loose.keySet().iterator().next();
    Point at = first;
    do {
      Deque<Integer> next = loose.get(at);
      if (next == null) {
        throw new IllegalStateException("the border is open at " + at);
      }
      int arc = next.remove();
      if (next.isEmpty()) {
        loose.remove(at);
      }
      ring.add(arc);
      at = topology.arc(arc).getLast();
    } while (!at.equals(first));
    return ring;
  }

  private Point start(int arc) {
    return topology.arc(arc).getFirst();
  }
}
