package org.tadamun.kernel.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The country that a campaign targets, and those that it targeted before, as far as known. */
@Embeddable
public class TargetFields {

  @Column(name = "target_country", length = 2)
  private String present;

  @Column(name = "former_targets", length = 300)
  private String former;

  protected TargetFields() {}

  /**
   * @param before null if there was none
   * @param next the new target country, or null for none
   */
  static TargetFields turned(TargetFields before, String next) {
    TargetFields fields = new TargetFields();
    Set<String> left = new TreeSet<>();
    if (before != null) {
      left.addAll(countries(before.former));
      if (before.present != null && !Objects.equals(before.present, next)) {
        left.add(before.present);
      }
    }
    fields.present = next;
    fields.former = left.isEmpty() ? null : String.join(",", left);
    return fields;
  }

  /** Reads the stored list of codes; null is an empty one. */
  public static Set<String> countries(String kept) {
    return kept == null ? Set.of() : Set.of(kept.split(","));
  }

  String present() {
    return present;
  }
}
