package org.tadamun.web.testing.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** Gives people a password, so that they can visit the console. */
@Stateless
@PermitAll
public class Visitors {

  private static volatile String hash;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private World world;
  @Inject private PasswordHashing hashing;
  @Inject private Clock clock;

  /** Gives this person, made by {@link World}, a password. */
  public Visitor of(Person person) {
    StaffMember member =
        em.createNamedQuery(StaffMember.BY_PUBLIC_ID, StaffMember.class)
            .setParameter("publicId", person.publicId())
            .getSingleResult();
    member.choosePassword(hash(), clock.instant());
    return new Visitor(person);
  }

  /** One hash for all, since making one takes long. */
  private String hash() {
    if (hash == null) {
      hash = hashing.hash("nine lanterns over the harbour");
    }
    return hash;
  }

  /**
   * A visitor who is administrator and coordinator everywhere. {@code Acting} knows them only as
   * administrator.
   */
  public Visitor everything() {
    return also(Role.COORDINATOR, world.person(Role.ADMINISTRATOR, null, null));
  }

  /** This coordinator, made an administrator too. */
  public Visitor everything(Person coordinator) {
    return also(Role.ADMINISTRATOR, coordinator);
  }

  private Visitor also(Role role, Person person) {
    StaffMember member =
        em.createNamedQuery(StaffMember.BY_PUBLIC_ID, StaffMember.class)
            .setParameter("publicId", person.publicId())
            .getSingleResult();
    em.persist(new RoleAssignment(member, role, null, null, clock.instant()));
    return of(person);
  }

  public Visitor of(Role role, CampaignView campaign) {
    return of(world.person(role, campaign.id(), null));
  }

  /** A visitor with this role in one country of the campaign. */
  public Visitor of(Role role, CampaignView campaign, String country) {
    return of(world.person(role, campaign.id(), country));
  }

  /** A visitor with this role in the whole installation. */
  public Visitor everywhere(Role role) {
    return of(world.person(role, null, null));
  }

  public Visitor coordinator(CampaignView campaign) {
    return of(Role.COORDINATOR, campaign);
  }
}
