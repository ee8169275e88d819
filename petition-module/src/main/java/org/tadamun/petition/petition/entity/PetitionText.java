package org.tadamun.petition.petition.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.entity.LocalizedText;

/** What people sign, in all its languages; the first language is the source. */
public record PetitionText(LocalizedText title, LocalizedText body, List<LocalizedText> demands) {

  public static final int TITLE_MAX = 150;
  public static final int BODY_MAX = 4000;
  public static final int DEMAND_MAX = 300;
  public static final int DEMANDS_MAX = 5;

  public PetitionText {
    demands = demands == null ? List.of() : List.copyOf(demands);
  }

  public void check() {
    Violations violations =
        new Violations()
            .required("title", title)
            .texts("title", title, TITLE_MAX)
            .required("body", body)
            .texts("body", body, BODY_MAX);
    if (demands.size() > DEMANDS_MAX) {
      violations.add("demands", "kernel.error.too-many", DEMANDS_MAX);
    }
    for (int i = 0; i < demands.size(); i++) {
      violations.texts("demands[" + i + "]", demands.get(i), DEMAND_MAX);
    }
    violations.throwIfAny();
  }

  /**
   * Whether the other text only adds languages to this one: nothing that somebody has read changes,
   * and the source, which the hash names, stays the source.
   */
  public boolean isExtendedBy(PetitionText other) {
    return extended(title, other.title)
        && extended(body, other.body)
        && demands.size() == other.demands.size()
        && IntStream.range(0, demands.size())
            .allMatch(i -> extended(demands.get(i), other.demands.get(i)));
  }

  private static boolean extended(LocalizedText before, LocalizedText after) {
    return Objects.equals(before.sourceLanguage(), after.sourceLanguage())
        && before.asMap().entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(after.in(entry.getKey())));
  }

  /** SHA-256 over the source language, hexadecimal: names the text that was signed. */
  public String hash() {
    String source = title.sourceLanguage();
    StringBuilder text = new StringBuilder(source).append('\n').append(title.in(source));
    text.append('\n').append(body.in(source));
    demands.forEach(demand -> text.append('\n').append(demand.in(source)));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
