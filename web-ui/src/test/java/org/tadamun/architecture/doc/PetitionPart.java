package org.tadamun.architecture.doc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A part of the petition in {@code docs/petition.md}: a heading and what is below it. */
record PetitionPart(String name, DocPage page) {

  /** A package, or several that differ in one name. */
  private static final String PACKAGES = "(petition|kernel)(\\.[a-z]+|\\.\\*)+";

  private static final Pattern HEADING = Pattern.compile("(?m)^## ");

  static List<PetitionPart> of(DocPage map) {
    return HEADING.splitAsStream(map.text()).skip(1).map(PetitionPart::part).toList();
  }

  private static PetitionPart part(String text) {
    return new PetitionPart(text.lines().findFirst().orElseThrow(), new DocPage(text));
  }

  Set<String> tests() {
    return page.named("\\w+(Test|IT)");
  }

  /** The names of packages that no existing package has. */
  static Set<String> unknown(List<PetitionPart> parts, Set<String> there) {
    Set<String> unknown = new TreeSet<>();
    parts.stream()
        .flatMap(PetitionPart::packages)
        .filter(one -> there.stream().noneMatch(holds(one)))
        .forEach(unknown::add);
    return unknown;
  }

  /** The packages that belong to no part or to more than one. */
  static Set<String> unclear(List<PetitionPart> parts, Set<String> there) {
    Set<String> unclear = new TreeSet<>();
    there.stream().filter(one -> owners(parts, one) != 1).forEach(unclear::add);
    return unclear;
  }

  /** How many parts name this package or, if none does, the nearest package that contains it. */
  private static long owners(List<PetitionPart> parts, String one) {
    int nearest = parts.stream().mapToInt(part -> part.depth(one)).max().orElse(0);
    return nearest == 0 ? 0 : parts.stream().filter(part -> part.depth(one) == nearest).count();
  }

  private int depth(String one) {
    return packages()
        .filter(named -> holds(named).test(one))
        .mapToInt(named -> named.split("\\.").length)
        .max()
        .orElse(0);
  }

  private Stream<String> packages() {
    return page.named(PACKAGES).stream();
  }

  private static Predicate<String> holds(String named) {
    String form = named.replace(".", "\\.").replace("*", "[a-z]+");
    return Pattern.compile(form + "(\\..+)?").asMatchPredicate();
  }
}
