package org.tadamun.petition.signature.entity.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of a signer's words staff corrected; never the old or new words. */
@Embeddable
public class Rectified {

  private static final int FIELDS_MAX = 80;

  @Column(name = "rectified_fields", length = FIELDS_MAX)
  private String fields;

  @Enumerated(EnumType.STRING)
  @Column(name = "rectified_reason", length = 12)
  private RectificationReason reason;

  @Column(name = "rectified_at")
  private Instant at;

  protected Rectified() {}

  /** Nothing was corrected. */
  public static Rectified none() {
    return new Rectified();
  }

  /** Adds these parts; keeps the last moment and reason. */
  public Rectified then(Collection<SignerPart> parts, RectificationReason why, Instant now) {
    List<String> before = fields();
    Rectified next = new Rectified();
    next.fields =
        Arrays.stream(SignerPart.values())
            .filter(part -> parts.contains(part) || before.contains(part.field()))
            .map(SignerPart::field)
            .collect(Collectors.joining(" "));
    next.reason = why;
    next.at = now;
    return next;
  }

  /** The names of the corrected fields, in the order of a form; empty for none. */
  public List<String> fields() {
    return fields == null ? List.of() : Stream.of(fields.split(" ")).toList();
  }

  /** The reason of the last correction; null for none. */
  public RectificationReason reason() {
    return reason;
  }

  /** The moment of the last correction; null for none. */
  public Instant at() {
    return at;
  }
}
