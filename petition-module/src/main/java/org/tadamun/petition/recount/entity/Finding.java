package org.tadamun.petition.recount.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tadamun.petition.tally.entity.SignatureSource;

/** One figure that differs from its recount. Never changed once stored. */
@Embeddable
public class Finding {

  @Column(name = "version_no", nullable = false)
  private int textVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, length = 8)
  private SignatureSource source;

  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Column(name = "tally", nullable = false)
  private long tally;

  @Column(name = "recounted", nullable = false)
  private long recounted;

  /** True if repeated from an earlier recount, because the figure never stood still in this one. */
  @Column(name = "standing", nullable = false)
  private boolean standing;

  protected Finding() {}

  public Finding(
      int textVersion, SignatureSource source, String country, long tally, long recounted) {
    this.textVersion = textVersion;
    this.source = source;
    this.country = country;
    this.tally = tally;
    this.recounted = recounted;
  }

  /** A copy for a later recount, marked as repeated; a row belongs to one recount. */
  public Finding again() {
    Finding again = new Finding(textVersion, source, country, tally, recounted);
    again.standing = true;
    return again;
  }

  public boolean isStanding() {
    return standing;
  }

  /** What has to be booked to make both equal. */
  public long missing() {
    return recounted - tally;
  }

  public int textVersion() {
    return textVersion;
  }

  public SignatureSource source() {
    return source;
  }

  public String country() {
    return country;
  }

  public long tally() {
    return tally;
  }

  public long recounted() {
    return recounted;
  }
}
