package org.tadamun.petition.signature.entity.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.tally.entity.SignatureSource;

/** By which way a signature came: by a link with its codes, an event pass, or an import. */
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

  /** As what an import counts; null of imports from before it was asked: they were a partner's. */
  @Enumerated(EnumType.STRING)
  @Column(name = "import_source", length = 8)
  private SignatureSource importSource;

  @Column(name = "by_pass", nullable = false)
  private boolean byPass;

  protected Provenance() {}

  private Provenance(Origin origin, Long importId, SignatureSource importSource, boolean byPass) {
    this.medium = origin.medium();
    this.campaignCode = origin.campaign();
    this.referrer = origin.referrer();
    this.importId = importId;
    this.importSource = importSource;
    this.byPass = byPass;
  }

  public static Provenance of(Origin origin) {
    return new Provenance(origin, null, null, false);
  }

  /**
   * @param source what its file is: paper that was typed in, or a partner's list
   */
  public static Provenance ofImport(long importId, SignatureSource source) {
    return new Provenance(Origin.NONE, importId, source, false);
  }

  /** The same, through an event pass; which one is kept nowhere. */
  public Provenance throughPass() {
    return new Provenance(origin(), importId, importSource, true);
  }

  /** Without codes and pass: an import stays known, since it is counted by it. */
  public Provenance withoutCodes() {
    return new Provenance(Origin.NONE, importId, importSource, false);
  }

  public Origin origin() {
    return new Origin(medium, campaignCode, referrer);
  }

  public boolean isByPass() {
    return byPass;
  }

  /** Null where no import brought it. */
  public Long importNumber() {
    return importId;
  }

  /** Whether somebody else brought it, and its owner has not signed with us since. */
  public boolean isOfImport() {
    return importId != null;
  }

  /** As what it is counted. */
  public SignatureSource source() {
    return source(importId, importSource);
  }

  /** As what a row with these columns is counted. */
  public static SignatureSource source(Long importId, SignatureSource importSource) {
    if (importId == null) {
      return SignatureSource.ONLINE;
    }
    return importSource == null ? SignatureSource.PARTNER : importSource;
  }
}
