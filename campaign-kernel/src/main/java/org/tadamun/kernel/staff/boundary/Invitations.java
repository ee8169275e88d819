package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.PasswordPolicy;
import org.tadamun.kernel.staff.control.RoleGrants;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.StaffMails;
import org.tadamun.kernel.staff.control.StaffTokens;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.staff.entity.TokenPurpose;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Invites people by mail, with a role; nobody gives more than they have themselves. */
@Stateless
public class Invitations {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Outbox outbox;
  @EJB private Campaigns campaigns;
  @EJB private Staff staffRoles;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;
  @Inject private PasswordHashing hashing;
  @Inject private Countries countries;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /**
   * What an invited person chooses when accepting.
   *
   * @param repeated the password, typed a second time
   * @param zone an IANA id; until then the person has the zone of the inviter
   */
  public record Joining(String password, String repeated, String zone) {}

  /** Whom to invite to which role, in which language. */
  public record Draft(String name, String email, String language, RoleRequest role) {}

  /** What an invitation led to; nothing else tells whether a mail goes out. */
  public enum Outcome {
    /** Also for an existing account that the inviter does not govern, and must not learn of. */
    INVITED,
    /** Had not accepted yet: a new link goes out, and the one before is void. */
    INVITED_AGAIN,
    /** Has an active account: has the role now, and gets a mail that says so. */
    PRESENT,
    /** Has an active account, and had the role: nothing is given, and no mail goes out. */
    HAS_ROLE,
    /** Has the role now, and cannot use it before the account is let in again. */
    SHUT_OUT
  }

  /** Name and language of a person who has not accepted yet. */
  public record Introduced(String name, String language) {

    static Introduced of(StaffMember staff) {
      return new Introduced(staff.name(), staff.language());
    }
  }

  /**
   * Who was invited, and what the invitation led to.
   *
   * @param publicId null for an account that others have shut out, and that so gets nothing
   */
  public record Invited(String publicId, Outcome outcome) {}

  /**
   * Invites an address. An account that exists already gets the role, and a link only if it has no
   * password yet; name and language are then replaced, if the inviter governs all its roles. An
   * account that is shut out gets nothing if the inviter may not let it in. An inviter who does not
   * govern the account does not learn of it: the answer is the one for a new address.
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public Invited invite(Draft draft) {
    Violations violations =
        new Violations()
            .required("name", draft.name())
            .line("name", draft.name(), StaffMember.NAME_MAX)
            .required("email", draft.email())
            .email("email", draft.email(), StaffMember.EMAIL_MAX)
            .required("language", draft.language())
            .language("language", draft.language());
    draft.role().check(violations, countries).throwIfAny();
    requireMayGive(draft.role());
    Optional<StaffMember> known = directory.byEmail(draft.email());
    if (known.isPresent()) {
      return known(known.get(), draft);
    }
    StaffMember inviter = directory.self();
    StaffMember staff =
        new StaffMember(
            draft.name().strip(),
            StaffDirectory.canonical(draft.email()),
            draft.language(),
            inviter.zone(),
            clock.instant());
    em.persist(staff);
    UniqueViolation.refuseAt("email", StaffDirectory.MEANWHILE, em::flush);
    em.persist(
        new RoleAssignment(
            staff,
            draft.role().role(),
            draft.role().campaignId(),
            draft.role().country(),
            clock.instant()));
    send(staff, inviter, draft.role());
    audit.record(
        "staff.invited",
        "staff",
        staff.publicId(),
        draft.role().campaignId(),
        null,
        draft.role().describe());
    return new Invited(staff.publicId(), Outcome.INVITED);
  }

  private Invited known(StaffMember staff, Draft draft) {
    directory.lockAdministrators();
    // The person may be accepting, or may be shut out, at this moment.
    directory.lock(staff);
    List<RoleAssignment> own = directory.ownRoles();
    List<RoleAssignment> roles = directory.rolesOf(staff);
    boolean governed = RoleGrants.governs(own, roles);
    if (!RoleGrants.mayLetIn(own, roles, staff)) {
      return withhold(staff, draft.role(), governed);
    }
    staffRoles.grant(staff.publicId(), draft.role());
    Outcome outcome =
        switch (staff.state()) {
          case INVITED -> {
            Introduced before = Introduced.of(staff);
            if (RoleGrants.governs(own, directory.rolesOf(staff))) {
              staff.introduce(
                  draft.name().strip(), draft.language(), staff.zone(), clock.instant());
            }
            sendAgain(staff, draft.role(), before);
            yield Outcome.INVITED_AGAIN;
          }
          case ACTIVE ->
              roles.stream().map(RoleRequest::of).anyMatch(draft.role()::equals)
                  ? Outcome.HAS_ROLE
                  : Outcome.PRESENT;
          case INACTIVE, FORGOTTEN -> Outcome.SHUT_OUT;
        };
    return new Invited(staff.publicId(), governed ? outcome : Outcome.INVITED);
  }

  /**
   * A caller who governs the account sees that it is shut out, and so is told why it gets nothing.
   */
  private Invited withhold(StaffMember staff, RoleRequest role, boolean governed) {
    if (governed) {
      throw new InvalidInput("email", "kernel.error.shut-out-above");
    }
    audit.record(
        "staff.invitation-withheld", "staff", staff.publicId(), null, null, role.describe());
    return new Invited(null, Outcome.INVITED);
  }

  /**
   * Gives another role to an account. If the person was invited and every role was taken away
   * since, the link went with the last one: a new invitation tells of this role.
   *
   * @return whether a new link goes out
   * @throws NotFound also for an account that the caller may not see
   */
  @RolesAllowed(Permission.STAFF_WRITE)
  public boolean give(String publicId, RoleRequest role) {
    staffRoles.byPublicId(publicId);
    directory.lockAdministrators();
    StaffMember staff = directory.require(publicId);
    // The person may be accepting, or may lose the last role, at this moment.
    directory.lock(staff);
    boolean uninvited = staff.state() == StaffState.INVITED && directory.rolesOf(staff).isEmpty();
    staffRoles.grant(publicId, role);
    if (uninvited) {
      sendAgain(staff, role, Introduced.of(staff));
    }
    return uninvited;
  }

  /** Sends a new link; the one before is void. Names the first role that the caller may give. */
  @RolesAllowed(Permission.STAFF_WRITE)
  public void repeat(String publicId) {
    directory.lockAdministrators();
    StaffMember staff = directory.require(publicId);
    // The person may be accepting, or may be shut out, at this moment.
    directory.lock(staff);
    if (staff.state() != StaffState.INVITED) {
      throw new WrongState(staff.state(), "invite");
    }
    List<RoleAssignment> roles = directory.rolesOf(staff);
    if (roles.isEmpty()) {
      throw new NotFound();
    }
    List<RoleAssignment> own = directory.ownRoles();
    RoleAssignment given =
        roles.stream()
            .filter(one -> RoleGrants.mayGive(own, one))
            .findFirst()
            .orElseThrow(Forbidden::new);
    sendAgain(staff, RoleRequest.of(given), Introduced.of(staff));
  }

  private void sendAgain(StaffMember staff, RoleRequest role, Introduced before) {
    send(staff, directory.self(), role);
    Changes told = Changes.between(before, Introduced.of(staff), "name");
    audit.record(
        "staff.invited-again",
        "staff",
        staff.publicId(),
        role.campaignId(),
        told.from(staff.state().name()),
        told.to(staff.state().name()));
  }

  /** Tells whose link this is, without using it. */
  @RolesAllowed(Permission.SYSTEM)
  public LinkView look(String token) {
    return LinkView.of(tokens.require(TokenPurpose.INVITATION, token));
  }

  /** Sets password and time zone, and signs the person in. */
  @RolesAllowed(Permission.SYSTEM)
  public StaffIdentity.Shown accept(String token, Joining chosen) {
    StaffMember staff = tokens.take(TokenPurpose.INVITATION, token).staff();
    Violations violations =
        new Violations().required("zone", chosen.zone()).zone("zone", chosen.zone());
    PasswordPolicy.checkTwice(
        violations, chosen.password(), chosen.repeated(), staff.email(), staff.name());
    staff.introduce(staff.name(), staff.language(), chosen.zone(), clock.instant());
    staff.choosePassword(hashing.hash(chosen.password()), clock.instant());
    tokens.revoke(staff);
    staff.signIn(clock.instant());
    audit.record("staff.joined", "staff", staff.publicId(), null, "INVITED", "ACTIVE");
    return StaffIdentity.Shown.of(staff);
  }

  private void send(StaffMember staff, StaffMember inviter, RoleRequest role) {
    StaffTokens.Issued link = tokens.issue(TokenPurpose.INVITATION, staff);
    String language = staff.language();
    LocalizedText title =
        role.campaignId() == null
            ? LocalizedText.of(language, everywhere(Locale.forLanguageTag(language)))
            : campaigns
                .byId(role.campaignId())
                .map(CampaignView::title)
                .orElseThrow(() -> new InvalidInput("campaign", "kernel.error.choice"));
    StaffMails.Work work =
        new StaffMails.Work(role.role(), title, role.campaignId(), role.country());
    outbox.put(StaffMails.invitation(staff, inviter, work, link));
  }

  private String everywhere(Locale reader) {
    return texts.get(reader, "kernel.mail.invitation.everywhere");
  }

  private void requireMayGive(RoleRequest wanted) {
    if (!RoleGrants.mayGive(
        directory.ownRoles(), wanted.role(), wanted.campaignId(), wanted.country())) {
      throw new Forbidden();
    }
  }
}
