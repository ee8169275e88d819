package org.tadamun.kernel.staff.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;

/** Finds staff and their roles. */
@ApplicationScoped
public class StaffDirectory {

  /** The message for an address that was free a moment ago; sent again, it finds its account. */
  public static final String MEANWHILE = "kernel.error.entered-meanwhile";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;

  /** Returns the form in which mail addresses are compared: small letters, no outer blanks. */
  public static String canonical(String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  /** Finds no one for control characters: no address has any, and PostgreSQL fails on some. */
  public Optional<StaffMember> byEmail(String email) {
    if (canonical(email).chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return em.createNamedQuery(StaffMember.BY_EMAIL, StaffMember.class)
        .setParameter("email", canonical(email))
        .getResultStream()
        .findFirst();
  }

  public Optional<StaffMember> byPublicId(String publicId) {
    return em.createNamedQuery(StaffMember.BY_PUBLIC_ID, StaffMember.class)
        .setParameter("publicId", publicId)
        .getResultStream()
        .findFirst();
  }

  public StaffMember require(String publicId) {
    return byPublicId(publicId).orElseThrow(NotFound::new);
  }

  /** The staff member who acts now; refused with {@link NotFound} if none does. */
  public StaffMember self() {
    String name = actor.name();
    if (!name.startsWith(CurrentActor.STAFF_PREFIX)) {
      throw new NotFound();
    }
    return require(name.substring(CurrentActor.STAFF_PREFIX.length()));
  }

  public List<RoleAssignment> rolesOf(StaffMember staff) {
    return em.createNamedQuery(RoleAssignment.OF_STAFF, RoleAssignment.class)
        .setParameter("publicId", staff.publicId())
        .getResultList();
  }

  /** The roles of the staff member who acts now; none for the program itself. */
  public List<RoleAssignment> ownRoles() {
    return actor.isSystem() ? List.of() : rolesOf(self());
  }

  /**
   * Makes transactions that may take away an administrator wait for each other: at the same moment
   * neither would see what the other does. Those that make one wait too. Locks in order of id, and
   * before any other row of the staff, so that none waits for another for ever (docs/adr/179).
   */
  public void lockAdministrators() {
    em.createQuery(
            "select a.id from RoleAssignment a where a.role = :role"
                + " and a.campaignId is null and a.country is null order by a.id",
            Long.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .getResultList()
        .forEach(id -> em.find(RoleAssignment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Until the transaction ends nobody else gives this person a role, or lets them in or out. */
  public void lock(StaffMember staff) {
    em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
  }

  /** How many people can sign in and administer everything. */
  public long administrators() {
    return em.createQuery(
            "select count(distinct s.id) from RoleAssignment a join a.staff s"
                + " where a.role = :role and a.campaignId is null and a.country is null"
                + " and s.active = true and s.passwordHash is not null",
            Long.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .getSingleResult();
  }
}
