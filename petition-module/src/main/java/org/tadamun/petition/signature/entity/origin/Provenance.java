package org.tadamun.petition.signature.entity.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The way by which a signature came: a link with codes, an event pass, or an import. */
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

  /** The source of an import; null for none, and in older rows, which are partners' imports. */
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
   * The provenance of an imported signature.
   *
   * @param source what the file is: paper that was typed in, or a partner's list
   */
  public static Provenance ofImport(long importId, SignatureSource source) {
    return new Provenance(Origin.NONE, importId, source, false);
  }

  /** Returns a copy that came through an event pass; which pass is not kept. */
  public Provenance throughPass() {
    return new Provenance(origin(), importId, importSource, true);
  }

  /** Without codes and pass. The import stays, since the signature is counted under it. */
  public Provenance withoutCodes() {
    return new Provenance(Origin.NONE, importId, importSource, false);
  }

  public Origin origin() {
    return new Origin(medium, campaignCode, referrer);
  }

  public boolean isByPass() {
    return byPass;
  }

  /** Null where it was not imported. */
  public Long importNumber() {
    return importId;
  }

  /** Whether it was imported, and its owner has not signed here since. */
  public boolean isOfImport() {
    return importId != null;
  }

  /** The source under which the tally counts it. */
  public SignatureSource source() {
    return source(importId, importSource);
  }

  /** The source under which a row with these columns is counted. */
  public static SignatureSource source(Long importId, SignatureSource importSource) {
    if (importId == null) {
      return SignatureSource.ONLINE;
    }
    return importSource == null ? SignatureSource.PARTNER : importSource;
  }
}
