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

/** One person under one version of a petition. */
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
   * Somebody with this address signed once more: what he says now holds until it is confirmed. What
   * is held stays so. What was taken out before its owner had confirmed waits for him again.
   */
  public void signAgain(Mailbox newMailbox, Signer newSigner, Instant now) {
    require(!isConfirmed(), "sign again");
    if (state != SignatureState.PENDING && state != SignatureState.HELD) {
      become(SignatureState.PENDING, "sign again", now);
    }
    this.mailbox = newMailbox;
    write(newSigner);
    // What an import had brought, and he took back, is his own when he signs himself.
    came(Provenance.of(origin()));
    changed(now);
    confirmed(null);
  }

  /** Its owner's word. While it is held this is kept, and counts once it is released. */
  public void confirm(Instant now) {
    if (state == SignatureState.HELD) {
      changed(now);
    } else {
      // Whoever was held or invalidated, withdrew or let it expire, and signed anew is looked at.
      become(ruling().exists() ? SignatureState.HELD : SignatureState.CONFIRMED, "confirm", now);
    }
    confirmed(now);
    confirmedAnew();
  }

  /** Proven by the file of an import, which two have looked at, instead of by a mail. */
  public void confirmByImport(long importId, SignatureSource source, Instant now) {
    require(state == SignatureState.PENDING, "import");
    become(SignatureState.CONFIRMED, "import", now);
    confirmed(now);
    came(Provenance.ofImport(importId, source));
  }

  /**
   * Its owner has confirmed himself what an import had brought: from now on it is his own, in the
   * words that he has said to us.
   */
  public void adopt(Signer ownWords, Instant now) {
    require(isBrought() && state.isAlive(), "adopt");
    write(ownWords);
    came(Provenance.of(Origin.NONE));
    confirmed(now);
    changed(now);
  }

  /** The import that brought it is taken back, but he had signed himself, and may yet confirm. */
  public void loseImport(Instant now) {
    require(isBrought() && state.mayBeUndoneTo(SignatureState.PENDING), "lose its import");
    write(signer().withNameAlone());
    this.state = SignatureState.PENDING;
    came(Provenance.of(Origin.NONE));
    confirmed(null);
    changed(now);
  }

  /** A mail has gone out that asks once more for the confirmation. */
  public void reminded() {
    require(state == SignatureState.PENDING, "remind");
    remindedOnceMore();
  }

  /** A mail came back for good. Unconfirmed it ends; else it is marked, and counts on. */
  public void bounce(Instant now) {
    require(state != SignatureState.WITHDRAWN, "bounce");
    if (confirmedAt() == null) {
      become(SignatureState.EXPIRED, "bounce", now);
    }
    this.mailbox = mailbox.dead(now);
  }

  /** Its owner has used a link that was made then. What a bounce has ended stays so. */
  public void reachedBy(Instant mailedAt) {
    this.mailbox = state == SignatureState.EXPIRED ? mailbox : mailbox.reachedBy(mailedAt);
  }

  /** Out of the count until a person has looked at it. */
  public void hold(String note, Instant now) {
    require(state != SignatureState.INVALIDATED, "hold");
    become(SignatureState.HELD, "hold", now);
    ruled(Ruling.held(note, now));
  }

  /** Just confirmed, it waits until somebody has looked at its country. */
  public void holdForCountry(Instant now) {
    become(SignatureState.HELD, "hold", now);
    ruled(Ruling.alarmed(now));
  }

  /** Counts again, or waits again for its owner where he has not confirmed. */
  public void release(Instant now) {
    require(state == SignatureState.HELD, "release");
    SignatureState back = confirmedAt() == null ? SignatureState.PENDING : SignatureState.CONFIRMED;
    become(back, "release", now);
    ruled(Ruling.none());
  }

  /** By a rule-built invalidation, or, where that is null, by a person. */
  public void invalidate(InvalidationReason reason, String note, Long run, Instant now) {
    SignatureState before = state;
    become(SignatureState.INVALIDATED, "invalidate", now);
    ruled(ruling().invalid(before, reason, note, run, now));
  }

  /** Undoes an invalidation: it is again what it was, counted or held. */
  public void revert(Instant now) {
    require(state == SignatureState.INVALIDATED, "revert");
    become(ruling().before(), "revert", now);
    ruled(ruling().undone(now));
  }

  /** At the signer's own wish; the row of numbers stays. */
  public void withdraw(Instant now) {
    become(SignatureState.WITHDRAWN, "withdraw", now);
    forget();
  }

  /** Who may see the name, and the language of mails; null leaves it. Taken out: only fewer. */
  public void choose(Visibility newVisibility, String newLanguage, Instant now) {
    boolean narrowed = newVisibility != null && newVisibility.isWithin(visibility);
    require(state.isAlive() || state.mayBeShown() && narrowed && newLanguage == null, "change");
    this.visibility = newVisibility == null ? visibility : newVisibility;
    this.language = newLanguage == null ? language : newLanguage;
    changed(now);
  }

  /** What was kept wrongly of him, at his wish, in whatever state: it is kept, so it is right. */
  public void rectify(Signer right, Rectified what, Instant now) {
    require(!isNobodys(), "rectify");
    write(right);
    rectified(what, now);
  }

  /** Leaves country and hours alone; {@code nobody} is a fingerprint of no address. */
  public void erase(String nobody, Instant now) {
    forget();
    this.mailbox = mailbox.ofNobody(nobody);
    takenBackNoMore();
    changed(now);
    coarsen();
  }

  /** By a moment the log of a mail server, by a rare language neighbours know whose it was. */
  public void coarsen() {
    coarsenMoments();
    this.language = Signer.NO_LANGUAGE;
  }

  /** Nobody is known by it any more, not by a name either. */
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

  /** Of the address, or of nobody; comparable only under one key. */
  public String fingerprint() {
    return mailbox.hmac();
  }

  public String encryptedAddress() {
    return mailbox.encrypted();
  }

  /** The fingerprint of the address' domain; null where none was kept, or all was taken back. */
  public String domainKey() {
    return mailbox.domainKey();
  }

  /** Since when nothing reaches its owner. Of an expired one it is the reason; null else. */
  public Instant bouncedAt() {
    return mailbox.bouncedAt();
  }

  public Signer signer() {
    return new Signer(givenName, familyName, country, locality, organisation, language, visibility);
  }

  /** By its owner, or for him by a file, whatever was decided; not one that he took back. */
  public boolean isConfirmed() {
    return confirmedAt() != null && state != SignatureState.WITHDRAWN;
  }
}
