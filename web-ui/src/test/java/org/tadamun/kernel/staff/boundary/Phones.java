package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.factor.AppCodes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Person;

/** Authenticator apps of people in tests. */
@Stateless
@PermitAll
public class Phones {

  public static final String PASSWORD = "seven green bicycles";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SecondFactors factors;
  @Inject private People people;
  @Inject private PasswordHashing hashing;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * What a person has after turning the second factor on.
   *
   * @param key in the app
   * @param codes for recovery
   */
  public record Kept(Person who, String key, List<String> codes) {}

  /** Gives the person a password and a second factor. */
  public Kept secured(Person person) throws Exception {
    people.hash(person.publicId(), hashing.hash(PASSWORD));
    em.clear();
    return Acting.as(
        person,
        () -> {
          SecondFactors.Offer offer = factors.offer();
          List<String> codes =
              factors.turnOn(offer, new SecondFactors.Proof(PASSWORD, code(offer.key()))).codes();
          em.flush();
          another(person);
          return new Kept(person, offer.key(), codes);
        });
  }

  /** The code that the app shows now; upper and lower case of the key do not matter. */
  public String code(String key) {
    return AppCodes.at(key, clock.instant());
  }

  /** Makes the present code of the app unused again, as if half a minute had passed. */
  public void another(Person person) {
    em.createNativeQuery(
            "update kernel_second_factor set last_step = 0 where staff_id ="
                + " (select id from kernel_staff where public_id = ?1)")
        .setParameter(1, person.publicId())
        .executeUpdate();
  }

  /** The key as it is stored, encrypted. */
  public String sealed(Person person) {
    return (String)
        em.createNativeQuery(
                "select sealed_key from kernel_second_factor where staff_id ="
                    + " (select id from kernel_staff where public_id = ?1)")
            .setParameter(1, person.publicId())
            .getSingleResult();
  }

  /** The key in the app of the person. */
  public String keyOf(Person person) {
    return secrets.decrypt("second-factor", sealed(person));
  }
}
