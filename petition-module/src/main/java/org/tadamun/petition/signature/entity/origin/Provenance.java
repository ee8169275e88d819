package org.tadamun.petition.signature.entity.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** By which way a signature came: by a link with its codes, or by an import of a partner's file. */
@Embeddable
public class Provenance {

  @Column(name = "medium", length = Origin.CODE_MAX)
  private String medium;

  @Column(name = "campaign_code", length = Origin.CODE_MAX)
  private String campaignCode;

  @Column(name = "referrer", length = Origin.CODE_MAX)
  private String referrer;

  @Column(name = "import_id")
  private Long importId;

  protected Provenance() {}

  private Provenance(Origin origin, Long importId) {
    this.medium = origin.medium();
    this.campaignCode = origin.campaign();
    this.referrer = origin.referrer();
    this.importId = importId;
  }

  public static Provenance of(Origin origin) {
    return new Provenance(origin, null);
  }

  public static Provenance ofImport(long importId) {
    return new Provenance(Origin.NONE, importId);
  }

  /** Without the codes: an import stays known, since it is counted by it. */
  public Provenance withoutCodes() {
    return new Provenance(Origin.NONE, importId);
  }

  public Origin origin() {
    return new Origin(medium, campaignCode, referrer);
  }

  /** Null where its owner signed with us. */
  public Long importId() {
    return importId;
  }
}
