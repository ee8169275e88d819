package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** By which link somebody came: codes that the campaign chose itself, nothing else. */
@Embeddable
public record Origin(
    @Column(name = "medium", length = Origin.CODE_MAX) String medium,
    @Column(name = "campaign_code", length = Origin.CODE_MAX) String campaign,
    @Column(name = "referrer", length = Origin.CODE_MAX) String referrer) {

  public static final int CODE_MAX = 60;
  public static final Origin NONE = new Origin(null, null, null);
}
