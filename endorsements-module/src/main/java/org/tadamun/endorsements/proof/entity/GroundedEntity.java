package org.tadamun.endorsements.proof.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The part of an endorsement that holds the grounds of its publication, and whether they still
 * cover the present words.
 */
@MappedSuperclass
public abstract class GroundedEntity extends ProvedEntity {

  @Enumerated(EnumType.STRING)
  @Column(name = "basis", length = 12)
  private PublicationBasis basis;

  @Column(name = "consent_on")
  private LocalDate consentOn;

  @Column(name = "consent_text", length = 2 * Grounds.CONSENT_MAX)
  private String consentText;

  /** Whether the consent was given to what stood here before an edit. */
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

  /** Marks consent and source as given for the former words. */
  protected final void outdate() {
    this.consentOutdated |= consentOn != null || consentText != null;
    this.sourceOutdated |= source() != null;
  }

  /** Sets new grounds. An outdated consent stays on record as such until a new one is given. */
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

  /** Erases what may name somebody; basis and day of the consent stay. */
  protected final void silenceGrounds() {
    this.consentText = null;
    this.sourceTitle = null;
    this.sourceUrl = null;
  }

  /** Null if it was never published. */
  public Grounds grounds() {
    return basis == null ? null : new Grounds(basis, consentOn, consentText);
  }

  /** Whether the consent was given to other words, or under another name or capacity. */
  public boolean isConsentOutdated() {
    return consentOutdated;
  }

  /** Null where there is none. */
  public Source source() {
    return Source.orNull(sourceTitle, sourceUrl);
  }

  /** Whether the source was named for other words, or another name or capacity. */
  public boolean isSourceOutdated() {
    return sourceOutdated;
  }
}
