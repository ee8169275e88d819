package org.tadamun.endorsements.proof.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.kernel.text.entity.LocalizedText;

/** An endorsement as far as it needs grounds on which it is published, to what stands there. */
@MappedSuperclass
public abstract class GroundedEntity extends ProvedEntity {

  @Enumerated(EnumType.STRING)
  @Column(name = "basis", length = 12)
  private PublicationBasis basis;

  @Column(name = "consent_on")
  private LocalDate consentOn;

  @Column(name = "consent_text", length = 2 * Grounds.CONSENT_MAX)
  private String consentText;

  /** Whether the consent is one to what stood here before an edit. */
  @Column(name = "consent_outdated", nullable = false)
  private boolean consentOutdated;

  @Column(name = "source_title", length = 7000)
  private LocalizedText sourceTitle;

  @Column(name = "source_url", length = Source.URL_MAX)
  private String sourceUrl;

  /** Whether the source was named for what stood here before an edit. */
  @Column(name = "source_outdated", nullable = false)
  private boolean sourceOutdated;

  protected GroundedEntity() {}

  protected GroundedEntity(Instant now) {
    super(now);
  }

  /** What was agreed to, or reported, stood here before; neither says anything of what does now. */
  protected final void outdate() {
    this.consentOutdated |= consentOn != null || consentText != null;
    this.sourceOutdated |= source() != null;
  }

  /** A consent to what stood here before stays on record, as that, until there is another one. */
  protected final void ground(Grounds on, Source from) {
    this.basis = on.basis();
    if (!consentOutdated || on.tellConsent()) {
      this.consentOn = on.consentOn();
      this.consentText = on.consentText();
      this.consentOutdated = false;
    }
    this.sourceTitle = from == null ? null : from.title();
    this.sourceUrl = from == null ? null : from.url();
    this.sourceOutdated = false;
  }

  /** What names somebody; on what it rested, and of which day that was, stays. */
  protected final void silenceGrounds() {
    this.consentText = null;
    this.sourceTitle = null;
    this.sourceUrl = null;
  }

  /** Null before it was published for the first time. */
  public Grounds grounds() {
    return basis == null ? null : new Grounds(basis, consentOn, consentText);
  }

  /** Whether the consent on record is one to other words, to another name or capacity. */
  public boolean isConsentOutdated() {
    return consentOutdated;
  }

  /** Null where there is none. */
  public Source source() {
    return Source.orNull(sourceTitle, sourceUrl);
  }

  /** Whether the source on record was named for other words, another name or capacity. */
  public boolean isSourceOutdated() {
    return sourceOutdated;
  }
}
