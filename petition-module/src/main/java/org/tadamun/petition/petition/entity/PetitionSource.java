package org.tadamun.petition.petition.entity;

import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The source language of a petition's text, in which it counts. Every part must begin with it; old
 * texts may break this rule in a part.
 */
public record PetitionSource(LocalizedText title, LocalizedText body, List<LocalizedText> demands) {

  /** Adds a violation for each part without the source language of the others. */
  public Violations judge(Violations violations) {
    return judge(violations, wanted());
  }

  /** Whether each part has the source language of the other text. */
  public boolean keeps(PetitionText present) {
    return judge(new Violations(), present.source().wanted()).isEmpty();
  }

  /** Adds a violation for each part that does not begin with this language. */
  Violations judge(Violations violations, String source) {
    part(violations, "title", title, source);
    part(violations, "body", body, source);
    for (int i = 0; i < demands.size(); i++) {
      part(violations, "demands[" + i + "]", demands.get(i), source);
    }
    return violations;
  }

  /** Parts without any words are reported elsewhere. */
  private static void part(Violations violations, String field, LocalizedText text, String of) {
    if (text == null || text.isEmpty() || of == null || of.equals(text.sourceLanguage())) {
      return;
    }
    if (text.in(of) == null) {
      violations.add(field + "." + of, "kernel.error.required");
    } else {
      violations.add(field, "petition.error.other-source", Languages.nativeName(of));
    }
  }

  /**
   * The source language that all parts must have: in a valid text the one that they have. In an old
   * text that lost it somewhere: a part's source that the title lacks, if that part also has the
   * title's language; else the source of most parts, the title's if equally many.
   */
  public String wanted() {
    List<LocalizedText> parts =
        Stream.concat(Stream.of(title, body), demands.stream())
            .filter(part -> part != null && !part.isEmpty())
            .toList();
    String first = title == null ? null : title.sourceLanguage();
    return parts.stream()
        .filter(part -> first != null && part.in(first) != null)
        .map(LocalizedText::sourceLanguage)
        .filter(source -> title.in(source) == null)
        .findFirst()
        .orElseGet(() -> mostOf(parts, first));
  }

  private static String mostOf(List<LocalizedText> parts, String first) {
    String most = first;
    for (LocalizedText part : parts) {
      if (count(parts, part.sourceLanguage()) > count(parts, most)) {
        most = part.sourceLanguage();
      }
    }
    return most;
  }

  private static long count(List<LocalizedText> parts, String source) {
    return parts.stream().filter(part -> part.sourceLanguage().equals(source)).count();
  }
}
