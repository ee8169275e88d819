package org.tadamun.petition.petition.entity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.text.entity.SourceWords;
import org.tadamun.kernel.translation.entity.TranslatableText;

/** What people sign, in all its languages; the first language is the source. */
public record PetitionText(LocalizedText title, LocalizedText body, List<LocalizedText> demands) {

  public static final int TITLE_MAX = 150;
  public static final int BODY_MAX = 4000;
  public static final int DEMAND_MAX = 300;
  public static final int DEMANDS_MAX = 5;

  public PetitionText {
    demands =
        demands == null
            ? List.of()
            : demands.stream().filter(one -> one != null && !one.isEmpty()).toList();
  }

  public void check() {
    source().judge(judge(new Violations())).throwIfAny();
  }

  /** Checks a text that is to follow the other one, whose source it must keep. */
  public void checkAfter(PetitionText present) {
    source().judge(judge(new Violations()), present.source().wanted()).throwIfAny();
  }

  /** Adds this text's violations to those of a larger form. */
  public Violations judge(Violations violations) {
    violations
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
    return violations;
  }

  /** The parts by their source language. */
  public PetitionSource source() {
    return new PetitionSource(title, body, demands);
  }

  /**
   * Whether the other text only adds languages to this one: no words change, and the source, whose
   * hash is published, stays.
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

  /** Whether the other text differs from this one in translations only. */
  public boolean isTranslatedBy(PetitionText other) {
    return SourceWords.of(parts()).equals(SourceWords.of(other.parts()));
  }

  private Stream<LocalizedText> parts() {
    return Stream.concat(Stream.of(title, body), demands.stream());
  }

  /**
   * Whether the other text may be a minor change: it has as many demands and the same source
   * language.
   */
  public boolean asksTheSameAs(PetitionText other) {
    return demands.size() == other.demands.size()
        && Objects.equals(source().wanted(), other.source().wanted());
  }

  public String sourceLanguage() {
    return title.sourceLanguage();
  }

  /** SHA-256 over the source by the published rule: identifies the text that was signed. */
  public String hash() {
    return wording().publishedHash();
  }

  /** SHA-256 over one language: identifies a translation. */
  public String hash(String language) {
    return wording().hash(language);
  }

  /** The languages of title and text, the source first. */
  public List<String> languages() {
    return wording().languages();
  }

  /** Whether every part has words in this language. */
  public boolean isWholeIn(String language) {
    return wording().isWholeIn(language);
  }

  /** The text as the subject of translations. */
  public TranslatableText wording() {
    return TranslatableText.of(demands, title, body);
  }

  /** This text without these languages; the source stays. */
  public PetitionText without(Set<String> languages) {
    return new PetitionText(
        without(title, languages),
        without(body, languages),
        demands.stream().map(demand -> without(demand, languages)).toList());
  }

  private LocalizedText without(LocalizedText text, Set<String> languages) {
    LocalizedText left = text;
    for (String language : languages) {
      left = language.equals(sourceLanguage()) ? left : left.with(language, null);
    }
    return left;
  }
}
