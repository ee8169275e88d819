package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.kernel.staff.control.ColleagueMails;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.RoleGrants;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.StaffTokens;
import org.tadamun.kernel.staff.control.factor.Factors;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.staff.entity.TokenPurpose;
import org.tadamun.kernel.text.boundary.Countries;

/** The staff, their roles, and who is shut out. */
@Stateless
public class Staff {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Outbox outbox;
  @EJB private StaffNotices notices;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;
  @Inject private Factors factors;
  @Inject private PasswordHashing hashing;
  @Inject private Secrets secrets;
  @Inject private Countries countries;
  @Inject private Clock clock;

  /** All staff for an administrator; for others, staff with a role in a campaign that they lead. */
  @RolesAllowed(Permission.STAFF_WRITE)
  public List<StaffView> visible() {
    List<RoleAssignment> own = directory.ownRoles();
    StaffMember self = directory.self();
    Set<Long> secured = RoleGrants.isAdministrator(own) ? factors.holders() : null;
    Map<Long, List<RoleAssignment>> byStaff =
        em.createQuery(
                "select a from RoleAssignment a join fetch a.staff order by a.id",
                RoleAssignment.class)
            .getResultStream()
            .collect(Collectors.groupingBy(given -> given.staff().id()));
    return em.createQuery("select s from StaffMember s order by s.name, s.id", StaffMember.class)
        .getResultStream()
        .filter(staff -> isVisible(staff, byStaff.getOrDefault(staff.id(), List.of()), own))
        .map(
            staff ->
                StaffView.of(
                    staff,
                    byStaff.getOrDefault(staff.id(), List.of()),
                    own,
                    staff.equals(self),
                    secured == null ? null : secured.contains(staff.id())))
        .toList();
  }

  @RolesAllowed(Permission.STAFF_WRITE)
  public StaffView byPublicId(String publicId) {
    StaffMember staff = directory.require(publicId);
    List<RoleAssignment> own = directory.ownRoles();
    Boolean secured = RoleGrants.isAdministrator(own) ? factors.isOn(staff) : null;
    List<RoleAssignment> given = directory.rolesOf(staff);
    if (!isVisible(staff, given, own)) {
      throw new NotFound();
    }
    return StaffView.of(staff, given, own, staff.equals(directory.self()), secured);
  }

  /** The roles that the caller may give there, in the order of the enum. */
  @RolesAllowed(Permission.STAFF_WRITE)
  public List<Role> grantable(Long campaignId, String country) {
    List<RoleAssignment> own = directory.ownRoles();
    return List.of(Role.values()).stream()
        .filter(role -> RoleGrants.mayGive(own, role, campaignId, country))
        .toList();
  }

  /** Mails the person. Refused for an account shut out, unless the caller may let it in again. */
  @RolesAllowed(Permission.STAFF_WRITE)
  public void grant(String publicId, RoleRequest request) {
    request.check(new Violations(), countries).throwIfAny();
    directory.lockAdministrators();
    StaffMember staff = directory.require(publicId);
    requireMayGive(request.role(), request.campaignId(), request.country());
    directory.lock(staff);
    List<RoleAssignment> before = directory.rolesOf(staff);
    if (!RoleGrants.mayLetIn(directory.ownRoles(), before, staff)) {
      throw new Forbidden();
    }
    if (before.stream().map(RoleRequest::of).anyMatch(request::equals)) {
      return;
    }
    em.persist(
        new RoleAssignment(
            staff, request.role(), request.campaignId(), request.country(), clock.instant()));
    mailNews(ColleagueMails.News.GIVEN, staff, request);
    audit.record(
        "staff.role-given", "staff", publicId, request.campaignId(), null, request.describe());
  }

  /**
   * Takes the role away, all duplicates of it included, which older builds allowed. Notices that
   * wait for the person because of this role are called back. If the person has not accepted the
   * invitation and no role is left, the invitation is called back and its link is void: it may have
   * gone to a stranger, and without a role the caller no longer governs the account.
   *
   * @return whether the invitation was called back; {@link Invitations#give} sends a new one
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public boolean revokeRole(String publicId, String assignmentId) {
    directory.lockAdministrators();
    StaffMember staff = directory.require(publicId);
    // The person may be accepting at this moment.
    directory.lock(staff);
    List<RoleAssignment> roles = directory.rolesOf(staff);
    RoleRequest given =
        roles.stream()
            .filter(one -> one.publicId().equals(assignmentId))
            .findFirst()
            .map(RoleRequest::of)
            .orElseThrow(NotFound::new);
    requireMayGive(given.role(), given.campaignId(), given.country());
    roles.stream().filter(one -> RoleRequest.of(one).equals(given)).forEach(em::remove);
    em.flush();
    requireAnAdministrator();
    // Last, after every read of other rows, as when somebody is shut out.
    boolean uninvited = staff.state() == StaffState.INVITED && directory.rolesOf(staff).isEmpty();
    if (uninvited) {
      tokens.shutOut(staff, StaffNotices.CAUSES);
    } else {
      mailNews(ColleagueMails.News.TAKEN, staff, given);
      notices.callBack(publicId);
    }
    audit.record(
        "staff.role-withdrawn", "staff", publicId, given.campaignId(), given.describe(), null);
    return uninvited;
  }

  /** Only if the caller could take away every role; without roles only by an administrator. */
  @RolesAllowed(Permission.STAFF_WRITE)
  public void deactivate(String publicId) {
    directory.lockAdministrators();
    StaffMember staff = requireGoverned(publicId);
    String before = staff.state().name();
    List<RoleAssignment> roles = directory.rolesOf(staff);
    staff.deactivate(RoleGrants.level(directory.ownRoles(), roles), actor.name(), clock.instant());
    em.flush();
    requireAnAdministrator();
    // Last, after every read of other rows: somebody who accepts now may wait for these mails.
    tokens.shutOut(staff, StaffNotices.CAUSES);
    audit.record(
        "staff.deactivated", "staff", publicId, campaign(roles), before, staff.state().name());
  }

  /**
   * Lets a person in again, if the caller reaches as far as whoever shut them out. The old password
   * is void: a link to a new one goes out by mail. A person who never had one is INVITED again, and
   * gets a new link only by {@link Invitations#repeat}.
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public void reactivate(String publicId) {
    String unknown = hashing.hash(secrets.newToken());
    directory.lockAdministrators();
    StaffMember staff = requireGoverned(publicId);
    List<RoleAssignment> roles = directory.rolesOf(staff);
    if (!RoleGrants.mayLetIn(directory.ownRoles(), roles, staff)) {
      throw new Forbidden();
    }
    String before = staff.state().name();
    staff.reactivate(unknown, clock.instant());
    em.flush(); // Issuing a link refreshes the row.
    if (staff.state() == StaffState.ACTIVE) {
      StaffTokens.Issued link = tokens.issue(TokenPurpose.PASSWORD, staff);
      outbox.put(ColleagueMails.letIn(staff, directory.self(), link));
    }
    audit.record(
        "staff.reactivated", "staff", publicId, campaign(roles), before, staff.state().name());
  }

  /**
   * Erases a person who is shut out, or never accepted: only a number is left for the audit trail.
   * Only by an administrator of the whole installation.
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public void forget(String publicId) {
    directory.lockAdministrators();
    StaffMember staff = directory.require(publicId);
    directory.lock(staff);
    if (!RoleGrants.isAdministrator(directory.ownRoles())) {
      throw new Forbidden();
    }
    String before = staff.state().name();
    String address = staff.email();
    staff.forget(clock.instant());
    directory.rolesOf(staff).forEach(em::remove);
    factors.erase(staff);
    // Last, after every read of other rows, as when somebody is shut out.
    tokens.forget(staff, address);
    audit.record("staff.forgotten", "staff", publicId, null, before, staff.state().name());
  }

  /**
   * Ends everybody's sessions, if one may be in wrong hands and nobody knows which; only by an
   * administrator of the whole installation. The caller renews the present session by what this
   * returns, on the condition of {@link Profiles#endSessions}. Somebody who signs in at this moment
   * is out with the next request.
   *
   * @param version of the credentials with which the caller's session was opened
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public StaffIdentity.Shown endAllSessions(int version) {
    directory.lockAdministrators();
    StaffMember self = directory.self();
    directory.lock(self);
    if (!RoleGrants.isAdministrator(directory.ownRoles())) {
      throw new Forbidden();
    }
    if (self.credentialVersion() != version) {
      throw new BusinessException(ProblemType.WRONG_STATE, "kernel.state.too-late");
    }
    em.createNamedQuery(StaffMember.END_SESSIONS)
        .setParameter("now", clock.instant())
        .executeUpdate();
    em.refresh(self);
    audit.record("staff.all-sessions-ended", "staff", self.publicId(), null, null, null);
    return StaffIdentity.Shown.of(self);
  }

  /** Locked: somebody who signs in at this moment is in before, or not any more. */
  private StaffMember requireGoverned(String publicId) {
    StaffMember staff = directory.require(publicId);
    directory.lock(staff);
    if (!RoleGrants.governs(directory.ownRoles(), directory.rolesOf(staff))) {
      throw new Forbidden();
    }
    return staff;
  }

  private void requireMayGive(Role role, Long campaignId, String country) {
    if (!RoleGrants.mayGive(directory.ownRoles(), role, campaignId, country)) {
      throw new Forbidden();
    }
  }

  private void requireAnAdministrator() {
    if (directory.administrators() == 0) {
      throw new BusinessException(ProblemType.WRONG_STATE, "kernel.error.last-administrator");
    }
  }

  /** Not to invited people, who have an invitation, nor to those who are shut out. */
  private void mailNews(ColleagueMails.News news, StaffMember staff, RoleRequest role) {
    if (staff.state() == StaffState.ACTIVE) {
      outbox.put(
          ColleagueMails.role(
              news, staff, directory.self(), role.role(), role.campaignId(), role.country()));
    }
  }

  /** The campaign if there is only one: its administrator finds the entry in its trail. */
  private static Long campaign(List<RoleAssignment> roles) {
    List<Long> all = roles.stream().map(RoleAssignment::campaignId).distinct().toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  private static boolean isVisible(
      StaffMember staff, List<RoleAssignment> given, List<RoleAssignment> own) {
    return staff.state() != StaffState.FORGOTTEN
        && (RoleGrants.isAdministrator(own)
            || given.stream().anyMatch(one -> RoleGrants.sees(own, one)));
  }
}
