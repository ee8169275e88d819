package org.tadamun.petition.petition.entity;

import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The language in which a petition's text counts. Each part begins with it; texts of before this
 * was asked may have lost it in one.
 */
public record PetitionSource(LocalizedText title, LocalizedText body, List<LocalizedText> demands) {

  /** Each part that lacks the language of the others. */
  public Violations judge(Violations violations) {
    return judge(violations, wanted());
  }

  /** Whether each part begins with what counts in the other text. */
  public boolean keeps(PetitionText present) {
    return judge(new Violations(), present.source().wanted()).isEmpty();
  }

  /** What does not begin with this language, at its part. */
  Violations judge(Violations violations, String source) {
    part(violations, "title", title, source);
    part(violations, "body", body, source);
    for (int i = 0; i < demands.size(); i++) {
      part(violations, "demands[" + i + "]", demands.get(i), source);
    }
    return violations;
  }

  /** What has no words at all is another mistake. */
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
   * The source that all parts have to have: the one that they have, in a whole text. In one that
   * has lost a part of it, that of which a part tells that the title had it, or else what most
   * parts begin with, the title first.
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
