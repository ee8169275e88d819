package org.tadamun.petition.signature.control.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Brings a portion of signatures under the present keys: the address is decrypted, its fingerprints
 * are made anew, and it is encrypted again. Where no address is left, no fingerprint can be made;
 * such a signature gets one of nobody, and its owner, should he sign again, a row of his own.
 */
@ApplicationScoped
public class AddressMove {

  private static final Logger LOG = System.getLogger(AddressMove.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Fingerprints fingerprints;
  @Inject private SignatureLinks links;
  @Inject private Secrets secrets;

  /** How many came under the present keys; whatever changed meanwhile is left to the next pass. */
  int move(List<AddressRow> rows) {
    int moved = 0;
    List<Long> withdrawn = new ArrayList<>();
    for (AddressRow row : rows) {
      FingerprintKeys keys = fingerprints.of(row.petitionId());
      boolean old = row.number() != Mailbox.NO_KEY && row.number() < keys.numberToWrite();
      boolean sealed = row.encrypted() == null || secrets.isCurrent(row.encrypted());
      if ((old || !sealed) && move(row, keys, old)) {
        moved++;
        if (row.encrypted() == null) {
          withdrawn.add(row.id());
        }
      }
    }
    coarsen(withdrawn);
    return moved;
  }

  private boolean move(AddressRow row, FingerprintKeys keys, boolean old) {
    if (row.encrypted() == null) {
      return row.replace(em, nobody(), Mailbox.NO_KEY, null, null);
    }
    String written = secrets.decrypt(AddressKeys.ADDRESS_CONTEXT, row.encrypted()).strip();
    // Not renewed as it is: one from before addresses were filled up tells its length.
    String sealed =
        secrets.isCurrent(row.encrypted())
            ? row.encrypted()
            : AddressKeys.encrypted(secrets, written);
    Optional<MailAddress> parsed = MailAddress.parse(written);
    String domain = parsed.map(address -> hmac(keys, address.mailDomain().keyText())).orElse(null);
    String fingerprint =
        old
            ? parsed
                .map(address -> hmac(keys, address.canonical()))
                .filter(next -> isFree(row, next))
                .orElseGet(this::nobodyWarned)
            : row.fingerprint();
    return row.replace(em, fingerprint, keys.numberToWrite(), sealed, domain);
  }

  /**
   * Who withdrew is nobody now, and the rule that ends addresses passes him by. His links have the
   * seconds of his mails; whoever opens one reads no more that he withdrew.
   */
  private void coarsen(List<Long> withdrawn) {
    List<Signature> nobodys =
        RowLocks.ascending(em, Signature.class, withdrawn).stream()
            .filter(Signature::isNobodys)
            .toList();
    nobodys.forEach(Signature::coarsen);
    links.forget(nobodys.stream().map(Signature::id).toList());
  }

  /** Taken only where a release has learnt since that two forms are one address. */
  private boolean isFree(AddressRow row, String fingerprint) {
    return em.createNativeQuery(
            "select id from petition_signature where petition_id = ?1 and version_no = ?2"
                + " and address_hmac = ?3")
        .setParameter(1, row.petitionId())
        .setParameter(2, row.version())
        .setParameter(3, fingerprint)
        .getResultList()
        .isEmpty();
  }

  private String nobodyWarned() {
    LOG.log(
        Level.WARNING,
        "A signature is known again by another one of the same address; both stay as they are");
    return nobody();
  }

  private String nobody() {
    return Secrets.tokenHash(secrets.newToken());
  }

  private String hmac(FingerprintKeys keys, String text) {
    return secrets.hmac(Petitions.KEY_CONTEXT, keys.toWrite(), text);
  }
}
