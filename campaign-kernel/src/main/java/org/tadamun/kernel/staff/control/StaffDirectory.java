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

  /** Of an address that was nobody's a moment ago: sent again, it is found. */
  public static final String MEANWHILE = "kernel.error.entered-meanwhile";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;

  /** Mail addresses are compared in small letters. */
  public static String canonical(String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  /** Nobody has one with control characters in it, and PostgreSQL fails on some of them. */
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

  /** Who is acting now, where it is a staff member. */
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

  /** The roles of who is acting now; those of the program itself are all. */
  public List<RoleAssignment> ownRoles() {
    return actor.isSystem() ? List.of() : rolesOf(self());
  }

  /**
   * Makes whoever is about to take away an administrator wait for whoever is doing so already: of
   * two at the same moment neither would see what the other does. Whoever makes one waits too. In
   * order of id, and before any other row of the staff is locked, so that none waits for another
   * for ever (docs/adr/179).
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

  /** Until the end of the transaction nobody else gives him a role, or lets him in or out. */
  public void lock(StaffMember staff) {
    em.refresh(staff, LockModeType.PESSIMISTIC_WRITE);
  }

  /** How many can sign in and administer everything. */
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
