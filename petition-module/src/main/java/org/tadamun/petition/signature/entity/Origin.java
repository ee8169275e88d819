package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** By which link somebody came: codes that the campaign chose itself, nothing else. Immutable. */
@Embeddable
public class Origin {

  public static final int CODE_MAX = 60;
  public static final Origin NONE = new Origin(null, null, null);

  @Column(name = "medium", length = CODE_MAX)
  private String medium;

  @Column(name = "campaign_code", length = CODE_MAX)
  private String campaign;

  @Column(name = "referrer", length = CODE_MAX)
  private String referrer;

  protected Origin() {}

  public Origin(String medium, String campaign, String referrer) {
    this.medium = medium;
    this.campaign = campaign;
    this.referrer = referrer;
  }

  /** Each signature has its own. */
  Origin copy() {
    return new Origin(medium, campaign, referrer);
  }

  public String medium() {
    return medium;
  }

  public String campaign() {
    return campaign;
  }

  public String referrer() {
    return referrer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin origin
        && Objects.equals(medium, origin.medium)
        && Objects.equals(campaign, origin.campaign)
        && Objects.equals(referrer, origin.referrer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(medium, campaign, referrer);
  }
}
