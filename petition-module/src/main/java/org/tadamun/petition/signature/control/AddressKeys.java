package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.fingerprint.boundary.Reservations;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;

/** Turns addresses into what is kept of them. */
@ApplicationScoped
public class AddressKeys {

  private static final Logger LOG = System.getLogger(AddressKeys.class.getName());

  public static final String ADDRESS_CONTEXT = "signature-address";

  private static final int BLOCK = 64;

  @EJB private Reservations reservations;
  @Inject private Fingerprints fingerprints;
  @Inject private Secrets secrets;

  /**
   * By which the signature of an address is found. The same address under the same petition always
   * gives the same; under another one never. While keys change there are two: whoever looks, looks
   * by the first one first.
   */
  public List<String> toLook(long petitionId, MailAddress address) {
    return toLook(fingerprints.of(petitionId), address);
  }

  private List<String> toLook(FingerprintKeys keys, MailAddress address) {
    return keys.toLook().stream().map(key -> hmac(key, address.canonical())).toList();
  }

  public SealedAddress seal(long petitionId, MailAddress address) {
    int masterKey = secrets.currentKey();
    FingerprintKeys keys = fingerprints.of(petitionId);
    List<String> toLook = toLook(keys, address);
    int written = keys.toLook().indexOf(keys.toWrite());
    String print = written < 0 ? hmac(keys.toWrite(), address.canonical()) : toLook.get(written);
    return new SealedAddress(keys, masterKey, toLook, mailbox(keys, print, address));
  }

  /**
   * Within a transaction, which counts as one that works with the keys of now: whether they are
   * those with which it was sealed.
   */
  public boolean isCurrent(long petitionId, SealedAddress sealed) {
    return fingerprints.of(petitionId).equals(sealed.under())
        && secrets.currentKey() == sealed.masterKey();
  }

  /** Everything that is kept of an address. */
  public Mailbox mailbox(long petitionId, MailAddress address) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    return mailbox(keys, hmac(keys.toWrite(), address.canonical()), address);
  }

  private Mailbox mailbox(FingerprintKeys keys, String print, MailAddress address) {
    return new Mailbox(
        print,
        keys.numberToWrite(),
        encrypted(secrets, address.written()),
        hmac(keys.toWrite(), address.mailDomain().keyText()));
  }

  /** As it is kept: most are of one length, so that it does not give the domain away (ADR 248). */
  public static String encrypted(Secrets with, String written) {
    return with.encrypt(ADDRESS_CONTEXT, written, BLOCK);
  }

  /** As {@link #mailbox}, for an address that has no signature yet under this version. */
  public Mailbox newMailbox(long petitionId, int version, MailAddress address) {
    reserve(petitionId, version, address);
    return mailbox(petitionId, address);
  }

  /** An address that has no signature yet under this version takes its place. */
  public void reserve(long petitionId, int version, MailAddress address) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    if (keys.phase().reserves()) {
      reservations.reserve(petitionId, version, hmac(keys.next(), address.canonical()));
    }
  }

  /** Before a signature is erased: nothing of its address may stay reserved. */
  public void free(Signature one) {
    FingerprintKeys keys = fingerprints.of(one.petitionId());
    if (keys.next() != null && one.encryptedAddress() != null) {
      readable(one)
          .map(address -> hmac(keys.next(), address.canonical()))
          .ifPresent(next -> reservations.free(one.petitionId(), one.version(), next));
    }
  }

  private String hmac(String wrappedKey, String text) {
    return secrets.hmac(Petitions.KEY_CONTEXT, wrappedKey, text);
  }

  /**
   * The address of one that has it. Empty where nobody can read it any more, which the log says:
   * one row must not end the mails to all others, and its owner may leave all the same.
   *
   * @throws org.tadamun.kernel.problem.boundary.RetryLater where only other nodes can read it now
   */
  public Optional<MailAddress> readable(Signature signature) {
    return readable(signature.id(), signature.encryptedAddress());
  }

  /** As the other, of a signature whose row alone was read. */
  public Optional<MailAddress> readable(long signatureId, String encrypted) {
    try {
      return MailAddress.parse(secrets.decrypt(ADDRESS_CONTEXT, encrypted));
    } catch (IllegalStateException unreadable) {
      String which = "The address of signature " + signatureId + " cannot be read";
      LOG.log(Level.WARNING, which, unreadable);
      return Optional.empty();
    }
  }
}
