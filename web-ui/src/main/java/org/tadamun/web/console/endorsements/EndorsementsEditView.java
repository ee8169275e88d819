package org.tadamun.web.console.endorsements;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.StaffNames;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;

/** The form of an endorsement, new or known. */
@Named
@ViewScoped
public class EndorsementsEditView extends PageById implements SharedForm<EndorsementForm.Contents> {

  private static final String DRAFT = "draft.";

  @EJB private Endorsements endorsements;
  @EJB private Addressees addressees;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;
  @Inject private SignedIn signedIn;

  private int version;
  private EndorsementState state;
  private EndorsementState seen;
  private LocalizedText name;
  private String country;
  private EndorsementForm form;
  private NewEndorsementForm beginning;
  private LocalDate askedOff;
  private String addressed;
  private boolean writable = true;

  public void open() {
    if (id == null) {
      if (!campaign.may(Permission.ENDORSEMENT_WRITE)) {
        // Refused now, since the filled form would be.
        throw new Forbidden(Permission.ENDORSEMENT_WRITE);
      }
      beginning = new NewEndorsementForm(campaign.getView().languages(), signedIn.getPublicId());
      beginning.setNewCountry(campaign.only(Permission.ENDORSEMENT_WRITE));
      begin(EndorsementDraft.NOTHING);
    } else {
      reread();
      writable = campaign.mayIn(Permission.ENDORSEMENT_WRITE, country);
      sharedEdit.begin(this);
    }
  }

  @Override
  public void reread() {
    EndorsementView present = endorsements.one(id);
    if (!present.campaign().equals(campaign.getSlug())) {
      throw new NotFound();
    }
    version = present.version();
    seen = state;
    state = present.state();
    name = present.displayName();
    country = present.country();
    askedOff = present.askedOffOn();
    begin(present.draft());
  }

  private void begin(EndorsementDraft draft) {
    addressed = draft.addressee();
    form = new EndorsementForm(draft, campaign.getView().languages(), campaign.getView().zone());
  }

  @Override
  public void show(EndorsementForm.Contents contents) {
    country = contents.draft().country();
    form = form.saying(contents, campaign.getView().languages());
  }

  @Override
  public EndorsementForm.Contents typed() {
    return form.contents(country);
  }

  @Override
  public String field(String part) {
    return part.startsWith(DRAFT) ? part.substring(DRAFT.length()) : part;
  }

  /** Called when a known endorser is chosen: shows if they asked to be taken off before. */
  public void chosen() {
    askedOff =
        beginning.isKnown()
            ? endorsements.askedOff(campaign.getId(), beginning.getEndorser().id())
            : null;
  }

  /** The last day on which the endorser asked to be taken off, or null. */
  public LocalDate getAskedOff() {
    return askedOff;
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          EndorsementView saved = saved();
          feedback.done(id == null ? "endorsements.done.created" : "endorsements.done.edited");
          return CampaignContext.redirect(EndorsementPages.view(campaign, saved.id()));
        });
  }

  /**
   * Whether a colleague approved it meanwhile: saving would revoke an approval that the writer has
   * not seen.
   */
  @Override
  public boolean isOvertaken(EndorsementForm.Contents typed) {
    return state == EndorsementState.APPROVED && seen != state;
  }

  private EndorsementView saved() {
    try {
      return id == null ? create() : edit();
    } catch (InvalidInput mistakes) {
      throw mistakes.named(form.getQuote()::inputOf);
    }
  }

  private EndorsementView create() {
    long here = campaign.getId();
    EndorsementDraft draft = form.toDraft(null);
    return beginning.isKnown()
        ? endorsements.create(
            here, beginning.getEndorser().id(), draft, beginning.toBeginning(), false)
        : endorsements.createWith(
            here, beginning.newcomer(), draft, beginning.toBeginning(), false);
  }

  private EndorsementView edit() {
    return endorsements.edit(id, version, form.toDraft(country));
  }

  public List<AddresseeView> getAddressees() {
    return addressees.ofCampaign(campaign.getId()).stream()
        .filter(one -> one.isOffered(addressed))
        .toList();
  }

  /** The staff of all countries, because the endorser is chosen in the same form. */
  public List<StaffNames.Colleague> getOwners() {
    return endorsements.owners(campaign.getId(), null);
  }

  public String getBackLink() {
    return id == null ? EndorsementPages.list(campaign) : EndorsementPages.view(campaign, id);
  }

  /** Whether the reader may write in its country, as it was when opened. */
  public boolean isWritable() {
    return writable;
  }

  /** The state last read; null for a new one. */
  public EndorsementState getState() {
    return state;
  }

  public LocalizedText getName() {
    return name;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public EndorsementForm getForm() {
    return form;
  }

  public NewEndorsementForm getBeginning() {
    return beginning;
  }

  public Capacity[] getCapacities() {
    return Capacity.values();
  }

  public EndorsementKind[] getKinds() {
    return EndorsementKind.values();
  }

  public EndorserKind[] getEndorserKinds() {
    return EndorserKind.values();
  }

  public OrganisationKind[] getOrganisationKinds() {
    return OrganisationKind.values();
  }

  public List<EndorsementState> getBeginnings() {
    return List.of(EndorsementState.RECEIVED, EndorsementState.PLEDGED, EndorsementState.INVITED);
  }
}
