package org.tadamun.petition.recount.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tadamun.petition.tally.entity.SignatureSource;

/** One figure that is not what a recount gives; never changed after it was written down. */
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

  /** Found earlier, of which this recount could not tell. */
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

  /** The same in a later recount; a row belongs to one of them. */
  public Finding again() {
    Finding again = new Finding(textVersion, source, country, tally, recounted);
    again.standing = true;
    return again;
  }

  public boolean isStanding() {
    return standing;
  }

  /** What has to be booked for the figure to be what it counts. */
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
