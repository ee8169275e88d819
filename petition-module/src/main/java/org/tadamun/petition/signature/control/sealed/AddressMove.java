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
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.KeyLookup;
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
 * Moves signatures to the present keys: decrypts the address, makes its fingerprints again,
 * encrypts it. Without an address the fingerprint becomes a random one; an owner who signs again
 * gets a new row.
 */
@ApplicationScoped
public class AddressMove {

  private static final Logger LOG = System.getLogger(AddressMove.class.getName());

  private static final KeyLookup TAKEN =
      new KeyLookup(
          "petition_id, version_no, address_hmac",
          "petition_signature",
          "PETITION_SIGNATURE_ONCE",
          "",
          "address_hmac");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Fingerprints fingerprints;
  @Inject private SignatureLinks links;
  @Inject private Secrets secrets;

  /**
   * Moves these rows and returns how many it moved; rows changed meanwhile wait for the next pass.
   */
  int move(List<AddressRow> rows) {
    List<AddressChange> changes = new ArrayList<>();
    for (AddressRow row : rows) {
      FingerprintKeys keys = fingerprints.of(row.petitionId());
      boolean old = row.number() != Mailbox.NO_KEY && row.number() < keys.numberToWrite();
      boolean sealed = row.encrypted() == null || secrets.isCurrent(row.encrypted());
      if (old || !sealed) {
        changes.add(changed(row, keys, old));
      }
    }
    List<AddressChange> moved =
        AddressChange.stretches(changes).stream()
            .flatMap(stretch -> AddressChange.write(em, free(stretch)).stream())
            .toList();
    coarsen(moved.stream().filter(one -> !one.hasAddress()).map(one -> one.row().id()).toList());
    return moved.size();
  }

  private AddressChange changed(AddressRow row, FingerprintKeys keys, boolean old) {
    if (row.encrypted() == null) {
      return AddressChange.withoutAddress(row, nobody());
    }
    String written = secrets.decrypt(AddressKeys.ADDRESS_CONTEXT, row.encrypted()).strip();
    // From the text, since older values are not padded and reveal the length of the address.
    String sealed =
        secrets.isCurrent(row.encrypted())
            ? row.encrypted()
            : AddressKeys.encrypted(secrets, written);
    Optional<MailAddress> parsed = MailAddress.parse(written);
    String domain = parsed.map(address -> hmac(keys, address.mailDomain().keyText())).orElse(null);
    AddressChange kept =
        new AddressChange(row, row.fingerprint(), false, keys.numberToWrite(), sealed, domain);
    if (!old) {
      return kept;
    }
    return parsed
        .map(address -> kept.madeOf(hmac(keys, address.canonical())))
        .orElseGet(() -> kept.ofNobody(nobodyWarned()));
  }

  /**
   * Coarsens withdrawn signatures: nobody is recognised by them now, and the rule that ends
   * addresses skips them. Their links go too: each has the second of its mail.
   */
  private void coarsen(List<Long> withdrawn) {
    List<Signature> nobodys =
        RowLocks.ascending(em, Signature.class, withdrawn).stream()
            .filter(Signature::isNobodys)
            .toList();
    nobodys.forEach(Signature::coarsen);
    links.forget(nobodys.stream().map(Signature::id).toList());
  }

  /** A key is taken only where a newer release treats two spellings as one address. */
  private List<AddressChange> free(List<AddressChange> stretch) {
    List<String> made =
        stretch.stream().filter(AddressChange::made).map(AddressChange::fingerprint).toList();
    Set<AddressChange.Place> taken =
        TAKEN.rows(em, made).stream()
            .map(
                row ->
                    new AddressChange.Place(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue(),
                        (String) row[2]))
            .collect(Collectors.toSet());
    return stretch.stream()
        .map(one -> one.made() && taken.contains(one.place()) ? one.ofNobody(nobodyWarned()) : one)
        .toList();
  }

  private String nobodyWarned() {
    LOG.log(
        Level.WARNING,
        "The address of a signature is also that of another one, or is not understood any more: the"
            + " signature stays as it is, and is no longer found by its address");
    return nobody();
  }

  private String nobody() {
    return Secrets.tokenHash(secrets.newToken());
  }

  private String hmac(FingerprintKeys keys, String text) {
    return secrets.hmac(Petitions.KEY_CONTEXT, keys.toWrite(), text);
  }
}
