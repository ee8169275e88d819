package org.tadamun.architecture.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A picture of boxes and arrows in Mermaid. */
final class Drawing {

  private static final Pattern DRAWING = Pattern.compile("(?s)```mermaid\n(.*?)```");
  private static final String BOX = "(\\w+)(?:\\[\"([^\"]*)\"])?";

  /** An arrow: {@code -->}, {@code -- words -->}, {@code -. words .->}. */
  private static final Pattern ARROW =
      Pattern.compile(
          "(?m)^ *" + BOX + " +(?:-->|-- ([^-]+) -->|-\\. (.+?) \\.->) +" + BOX + " *$");

  private static final Pattern LONE = Pattern.compile("(?m)^ *" + BOX + " *$");

  /**
   * An arrow between two boxes.
   *
   * @param said the words on a dotted arrow, which is no call but a mail, an event or a poll; null
   *     for a drawn arrow
   */
  private record Arrow(String from, String said, String to) {}

  private final Map<String, Drawn> boxes = new HashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private Drawing(String text) {
    LONE.matcher(text).results().forEach(one -> box(one.group(1), one.group(2)));
    ARROW.matcher(text).results().forEach(this::arrow);
  }

  static List<Drawing> in(String page) {
    return DRAWING.matcher(page).results().map(one -> new Drawing(one.group(1))).toList();
  }

  private void arrow(MatchResult one) {
    box(one.group(1), one.group(2));
    box(one.group(5), one.group(6));
    arrows.add(new Arrow(one.group(1), one.group(4), one.group(5)));
  }

  private void box(String id, String label) {
    if (label != null) {
      boxes.put(id, new Drawn(label));
    }
  }

  int size() {
    return arrows.size();
  }

  /** What the picture says and the sources do not. */
  List<String> faults(Sources sources) {
    return Stream.of(
            Stream.concat(
                    boxes.values().stream().map(Drawn::classes).flatMap(Collection::stream),
                    arrows.stream().flatMap(one -> Drawn.inWords(one.said()).stream()))
                .filter(name -> !sources.has(name))
                .map(name -> name + " is no class"),
            boxes.values().stream()
                .flatMap(box -> box.methods().stream())
                .filter(method -> !sources.hasMethod(method))
                .map(method -> method + " is no method"),
            boxes.values().stream().flatMap(box -> within(box, sources)),
            arrows.stream()
                .flatMap(arrow -> Stream.of(arrow.from(), arrow.to()))
                .filter(id -> !boxes.containsKey(id))
                .map(id -> id + " is no box"),
            arrows.stream().flatMap(arrow -> along(arrow, sources)))
        .flatMap(one -> one)
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<String> within(Drawn box, Sources sources) {
    List<List<String>> steps = box.steps();
    return Stream.iterate(1, i -> i < steps.size(), i -> i + 1)
        .flatMap(i -> unknown(steps.get(i - 1), steps.get(i), sources));
  }

  private Stream<String> along(Arrow arrow, Sources sources) {
    List<String> from = classes(arrow.from()).getLast();
    List<String> to = classes(arrow.to()).getFirst();
    if (arrow.said() == null) {
      return unknown(from, to, sources);
    }
    List<String> events = Drawn.inWords(arrow.said());
    return Stream.concat(from.stream(), to.stream())
        .flatMap(
            end ->
                events.stream()
                    .filter(event -> !sources.knows(end, event))
                    .map(event -> end + " knows no " + event));
  }

  private List<List<String>> classes(String id) {
    return boxes.containsKey(id) ? boxes.get(id).steps() : List.of(List.of());
  }

  /** Each class of the next step that no class of the step before knows. */
  private static Stream<String> unknown(List<String> from, List<String> to, Sources sources) {
    return to.stream()
        .filter(
            one -> !from.isEmpty() && from.stream().noneMatch(other -> sources.knows(other, one)))
        .map(one -> one + " is not known by " + String.join(", ", from));
  }
}
