package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.name.SearchName;
import org.tadamun.petition.signature.entity.origin.Provenance;
import org.tadamun.petition.signature.entity.rectification.Rectified;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The signature of one person under one version of a petition. */
@Entity
@Table(name = "petition_signature")
@NamedQuery(
    name = Signature.BY_ADDRESS,
    query =
        "select s from Signature s where s.petitionId = :petition and s.version = :version"
            + " and s.mailbox.hmac = :hmac")
public class Signature extends SignatureRecord {

  public static final String BY_ADDRESS = "Signature.byAddress";
  public static final int NAME_MAX = 80;
  public static final int LOCALITY_MAX = 100;
  public static final int ORGANISATION_MAX = 150;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false, length = 12)
  private SignatureState state;

  @Embedded private Mailbox mailbox;

  @Column(name = "given_name", length = NAME_MAX)
  private String givenName;

  @Column(name = "family_name", length = NAME_MAX)
  private String familyName;

  @Embedded private SearchName searchName;

  @Column(name = "country", nullable = false, length = 2)
  private String country;

  @Column(name = "locality", length = LOCALITY_MAX)
  private String locality;

  @Column(name = "organisation", length = ORGANISATION_MAX)
  private String organisation;

  @Column(name = "language", nullable = false, length = 35)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "visibility", nullable = false, length = 10)
  private Visibility visibility;

  protected Signature() {}

  public Signature(
      long petitionId,
      int version,
      Mailbox mailbox,
      Signer signer,
      Origin origin,
      boolean sample,
      Instant now) {
    super(petitionId, version, sample, now);
    this.mailbox = mailbox;
    write(signer);
    came(Provenance.of(origin));
    this.state = SignatureState.PENDING;
    changed(now);
  }

  /**
   * Signed again with the same address: the new words wait to be confirmed. A held signature stays
   * held; one that was taken out before its owner confirmed waits for its owner again.
   */
  public void signAgain(Mailbox newMailbox, Signer newSigner, Instant now) {
    require(!isConfirmed(), "sign again");
    if (state != SignatureState.PENDING && state != SignatureState.HELD) {
      become(SignatureState.PENDING, "sign again", now);
    }
    this.mailbox = newMailbox;
    write(newSigner);
    // An imported signature that its owner withdrew no longer counts for the import.
    came(Provenance.of(origin()));
    changed(now);
    confirmed(null);
  }

  /** Confirmed by its owner. A held signature stays held, and counts once it is released. */
  public void confirm(Instant now) {
    if (state == SignatureState.HELD) {
      changed(now);
    } else {
      // Signed again after a decision about it: staff have to look at it.
      become(ruling().exists() ? SignatureState.HELD : SignatureState.CONFIRMED, "confirm", now);
    }
    confirmed(now);
    confirmedAnew();
  }

  /** Confirmed by the file of an import, which two people have approved, instead of by a mail. */
  public void confirmByImport(long importId, SignatureSource source, Instant now) {
    require(state == SignatureState.PENDING, "import");
    become(SignatureState.CONFIRMED, "import", now);
    confirmed(now);
    came(Provenance.ofImport(importId, source));
  }

  /**
   * Its owner has confirmed an imported signature: from now on it counts as online, in the words
   * that the owner gave us.
   */
  public void adopt(Signer ownWords, Instant now) {
    require(isImported() && state.isAlive(), "adopt");
    write(ownWords);
    came(Provenance.of(Origin.NONE));
    confirmed(now);
    changed(now);
  }

  /** The import is taken back, but its owner had signed, too, and may still confirm that. */
  public void loseImport(Instant now) {
    require(isImported() && state.mayBeUndoneTo(SignatureState.PENDING), "lose its import");
    write(signer().withNameAlone());
    this.state = SignatureState.PENDING;
    came(Provenance.of(Origin.NONE));
    confirmed(null);
    changed(now);
  }

  /** Counts one more mail that asks for the confirmation. */
  public void reminded() {
    require(state == SignatureState.PENDING, "remind");
    remindedOnceMore();
  }

  /** A mail bounced for good. An unconfirmed signature expires; any other is marked and stays. */
  public void bounce(Instant now) {
    require(state != SignatureState.WITHDRAWN, "bounce");
    if (confirmedAt() == null) {
      become(SignatureState.EXPIRED, "bounce", now);
    }
    this.mailbox = mailbox.dead(now);
  }

  /** Its owner used a link mailed then, so mails arrive. What a bounce has ended stays so. */
  public void reachedBy(Instant mailedAt) {
    this.mailbox = state == SignatureState.EXPIRED ? mailbox : mailbox.reachedBy(mailedAt);
  }

  /** Takes it out of the count until staff have decided about it. */
  public void hold(String note, Instant now) {
    require(state != SignatureState.INVALIDATED, "hold");
    become(SignatureState.HELD, "hold", now);
    ruled(Ruling.held(note, now));
  }

  /** Held at its confirmation, until staff have decided about its country. */
  public void holdForCountry(Instant now) {
    become(SignatureState.HELD, "hold", now);
    ruled(Ruling.alarmed(now));
  }

  /** Counts again, or waits for its owner where it was never confirmed. */
  public void release(Instant now) {
    require(state == SignatureState.HELD, "release");
    SignatureState back = confirmedAt() == null ? SignatureState.PENDING : SignatureState.CONFIRMED;
    become(back, "release", now);
    ruled(Ruling.none());
  }

  /** Invalidates it. {@code run} is the rule that did it, null where a person did. */
  public void invalidate(InvalidationReason reason, String note, Long run, Instant now) {
    SignatureState before = state;
    become(SignatureState.INVALIDATED, "invalidate", now);
    ruled(ruling().invalid(before, reason, note, run, now));
  }

  /** Undoes an invalidation: it is what it was before, counted, held or waiting. */
  public void revert(Instant now) {
    require(state == SignatureState.INVALIDATED, "revert");
    become(ruling().before(), "revert", now);
    ruled(ruling().undone(now));
  }

  /** Withdrawn by its owner; the row stays without a person, for the numbers. */
  public void withdraw(Instant now) {
    become(SignatureState.WITHDRAWN, "withdraw", now);
    forget();
  }

  /** Sets visibility and mail language; null leaves one. Invalidated: only to fewer readers. */
  public void choose(Visibility newVisibility, String newLanguage, Instant now) {
    boolean narrowed = newVisibility != null && newVisibility.isWithin(visibility);
    require(state.isAlive() || state.mayBeShown() && narrowed && newLanguage == null, "change");
    this.visibility = newVisibility == null ? visibility : newVisibility;
    this.language = newLanguage == null ? language : newLanguage;
    changed(now);
  }

  /** Staff correct words at the signer's wish, in any state: whatever is kept must be right. */
  public void rectify(Signer right, Rectified what, Instant now) {
    require(!isNobodys(), "rectify");
    write(right);
    rectified(what, now);
  }

  /** Removes the person, not country and hours; {@code nobody} is a fingerprint of no address. */
  public void erase(String nobody, Instant now) {
    forget();
    this.mailbox = mailbox.ofNobody(nobody);
    takenBackNoMore();
    changed(now);
    coarsen();
  }

  /** Removes what may identify an erased signer: exact moments (as in mail logs), language. */
  public void coarsen() {
    coarsenMoments();
    this.language = Signer.NO_LANGUAGE;
  }

  /** Whether no name is kept any more, because it was erased or withdrawn. */
  public boolean isNobodys() {
    return givenName == null;
  }

  private void forget() {
    this.mailbox = mailbox.forgotten();
    write(signer().anonymous());
    came(provenance().withoutCodes());
    ruled(ruling().withoutWords(state == SignatureState.WITHDRAWN));
  }

  private void write(Signer signer) {
    this.givenName = signer.givenName();
    this.familyName = signer.familyName();
    this.searchName = signer.searchName();
    this.country = signer.country();
    this.locality = signer.locality();
    this.organisation = signer.organisation();
    this.language = signer.language();
    this.visibility = signer.visibility();
  }

  private void require(boolean fine, String verb) {
    if (!fine) {
      throw new WrongState(state, verb);
    }
  }

  private void become(SignatureState next, String verb, Instant now) {
    require(state.mayBecome(next), verb);
    stands(state, next, now);
    this.state = next;
    changed(now);
  }

  public SignatureState state() {
    return state;
  }

  /** The fingerprint of the address, or of no address; comparable only under one key. */
  public String fingerprint() {
    return mailbox.hmac();
  }

  public String encryptedAddress() {
    return mailbox.encrypted();
  }

  /** The fingerprint of the address' domain; null where none was kept or it was withdrawn. */
  public String domainKey() {
    return mailbox.domainKey();
  }

  /** Since when mails bounce; null where they do not. Of an expired one it is the reason. */
  public Instant bouncedAt() {
    return mailbox.bouncedAt();
  }

  public Signer signer() {
    return new Signer(givenName, familyName, country, locality, organisation, language, visibility);
  }

  /** Whether its owner or an import confirmed it, whatever staff decided; not once withdrawn. */
  public boolean isConfirmed() {
    return confirmedAt() != null && state != SignatureState.WITHDRAWN;
  }
}
