package org.tadamun.web.console.endorsements;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.mention.boundary.Mentioned;
import org.tadamun.endorsements.mention.boundary.Mentions;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.staff.boundary.StaffNames;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.stale.SeenVersion;
import org.tadamun.web.security.SignedIn;

/**
 * The page of one command on an endorsement: explains it, asks for what it needs, and executes it.
 */
@Named
@ViewScoped
public class EndorsementsCommandView extends PageById implements SharedForm<CommandForm.Contents> {

  @EJB private Endorsements endorsements;
  @EJB private EndorsementCommands commands;
  @EJB private Mentions mentions;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;
  @Inject private SeenVersion seen;
  @Inject private SignedIn signedIn;

  private String verb;
  private EndorsementCommand command;
  private int version;
  private LocalizedText name;
  private String country;
  private String state;
  private boolean secondPersonNeeded;
  private LocalDate askedOff;
  private Mentioned others = Mentioned.NOWHERE;
  private CommandForm form;

  /**
   * Opens the page.
   *
   * @return null to stay, or the endorsement's page if it has changed since it was read there
   */
  public String open() {
    command = EndorsementCommand.ofVerb(verb).orElseThrow(NotFound::new);
    reread();
    if (getPart().equals(EndorsementCommand.PLEDGE.verb())
        && !campaign.may(Permission.ENDORSEMENT_WRITE)) {
      throw new Forbidden(Permission.ENDORSEMENT_WRITE); // The page would show the names of staff.
    }
    sharedEdit.begin(this);
    return seen.isStill(version) ? null : CampaignContext.redirect(getBackLink());
  }

  @Override
  public void reread() {
    EndorsementView present = endorsements.one(id);
    if (!present.campaign().equals(campaign.getSlug())) {
      throw new NotFound();
    }
    version = present.version();
    name = present.displayName();
    country = present.country();
    state = present.state().name();
    secondPersonNeeded = present.needsSecondPerson();
    askedOff = present.askedOffOn();
    if (command == EndorsementCommand.WITHDRAW) {
      others = mentions.of(present.endorser().id()).publicBut(id);
    }
    form =
        new CommandForm(
            present, campaign.getView().languages(), signedIn.getPublicId(), display.getToday());
  }

  @Override
  public void show(CommandForm.Contents contents) {
    form.show(contents);
  }

  @Override
  public CommandForm.Contents typed() {
    return form.contents();
  }

  @Override
  public String field(String part) {
    return switch (part) {
      case "sourceTitle" -> "source.title";
      case "sourceUrl" -> "source.url";
      default -> part;
    };
  }

  /**
   * Executes the command. Without input a conflict is shown at once, since there is nothing to
   * merge.
   */
  public String execute() {
    form.settle();
    Callable<String> work =
        () -> {
          EndorsementView after = run();
          feedback.done("endorsements.done." + doneKey(after));
          return CampaignContext.redirect(EndorsementPages.view(campaign, id));
        };
    boolean typed = !getPart().equals(EndorsementCommand.FORGET.verb());
    return typed ? sharedEdit.decide(this, work) : feedback.attempt(work);
  }

  /** Proof that is not sufficient yet gets a message of its own, not one of success. */
  private String doneKey(EndorsementView after) {
    boolean waits = command == EndorsementCommand.ADD_EVIDENCE && after.proofIsWanting();
    return waits ? "add-evidence.wanting" : getWord();
  }

  private EndorsementView run() {
    if (command == EndorsementCommand.NOT_RECEIVED) {
      // An emptied field must not fall back to the stored value.
      new Violations()
          .required("promisedBy", form.getPromisedBy())
          .required("owner", form.getOwner())
          .throwIfAny();
    }
    return commands.run(id, version, command, form.parameters());
  }

  /** Whether the command cannot be undone, so that the page asks first. */
  public boolean isFinal() {
    return command.isFinal();
  }

  /** The part of the page with the inputs of this command. */
  public String getPart() {
    return switch (command) {
      case PLEDGE, RECEIVE, ADD_EVIDENCE, APPROVE, PUBLISH, FORGET -> verb;
      case ERASE_PROOF -> EndorsementCommand.FORGET.verb();
      case NOT_RECEIVED -> EndorsementCommand.PLEDGE.verb();
      default -> "note";
    };
  }

  /** The end of the keys of its words; an open pledge gets another day or owner. */
  public String getWord() {
    return EndorsementPages.word(command.verb(), EndorsementState.valueOf(state));
  }

  /**
   * The last day on which the endorser asked to be taken off; only for a publication, else null.
   */
  public LocalDate getAskedOff() {
    return command == EndorsementCommand.PUBLISH ? askedOff : null;
  }

  /** Whether the command leads towards publication: the page then warns of duplicates. */
  public boolean isTowardsPublic() {
    return command == EndorsementCommand.APPROVE || command == EndorsementCommand.PUBLISH;
  }

  /** For a withdrawal: what else of this endorser stays public, which they may want removed too. */
  public Mentioned getOthers() {
    return others;
  }

  public String getBackLink() {
    return EndorsementPages.view(campaign, id);
  }

  /** The staff of its country, since nobody else could work on it. */
  public List<StaffNames.Colleague> getOwners() {
    return endorsements.owners(campaign.getId(), country);
  }

  public EvidenceKind[] getEvidenceKinds() {
    return EvidenceKind.values();
  }

  public PublicationBasis[] getBases() {
    return PublicationBasis.values();
  }

  public String getVerb() {
    return verb;
  }

  public void setVerb(String verb) {
    this.verb = verb;
  }

  public LocalizedText getName() {
    return name;
  }

  public String getState() {
    return state;
  }

  public boolean isSecondPersonNeeded() {
    return secondPersonNeeded && command == EndorsementCommand.APPROVE;
  }

  public CommandForm getForm() {
    return form;
  }
}
