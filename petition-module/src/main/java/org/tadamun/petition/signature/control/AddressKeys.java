package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * Turns addresses into what is kept of them. A petition's key never changes, so that it is read
 * once, still wrapped.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AddressKeys {

  public static final String ADDRESS_CONTEXT = "signature-address";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  private final Map<Long, String> wrapped = new ConcurrentHashMap<>();

  /** The same address under the same petition always gives the same; under another one never. */
  @PermitAll
  public String fingerprint(long petitionId, MailAddress address) {
    return hmac(petitionId, address.canonical());
  }

  /** Everything that is kept of an address. */
  @PermitAll
  public Mailbox mailbox(long petitionId, MailAddress address) {
    return new Mailbox(
        fingerprint(petitionId, address),
        secrets.encrypt(ADDRESS_CONTEXT, address.written()),
        hmac(petitionId, address.mailDomain().keyText()));
  }

  private String hmac(long petitionId, String text) {
    String key = wrapped.computeIfAbsent(petitionId, this::read);
    return secrets.hmac(Petitions.KEY_CONTEXT, key, text);
  }

  /** The address as its owner wrote it. */
  @PermitAll
  public String decrypt(String encrypted) {
    return secrets.decrypt(ADDRESS_CONTEXT, encrypted);
  }

  private String read(long petitionId) {
    Petition petition = em.find(Petition.class, petitionId);
    if (petition == null) {
      throw new NotFound();
    }
    return petition.wrappedKey();
  }
}
