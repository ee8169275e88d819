package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.transition.boundary.PetitionTransitions;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The page on which staff write a petition and change its state. */
@Named
@ViewScoped
public class PetitionEditView extends PageBySlug implements SharedForm<PetitionDraft> {

  private static final String PAGE = "/console/petition/edit?faces-redirect=true";
  private static final String TEXT = "text.";

  @EJB private transient Petitions petitions;
  @EJB private transient PetitionTransitions petitionTransitions;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private PetitionAddressees addressees;
  @Inject private SharedEdit sharedEdit;

  private String newSlug;
  private int version;
  private PetitionState state;
  private boolean correctable;
  private boolean reopenable;
  private PetitionForm form;
  private PetitionText read;
  private PetitionText stored;
  private PetitionText proposed;
  private boolean writable;
  private String campaignSlug;
  private long campaignId;

  /** Reads the petition once per page, so that what was typed is kept. */
  public void load() {
    if (form != null) {
      return;
    }
    CampaignView of = campaign.getView();
    campaignSlug = of.slug();
    campaignId = of.id();
    writable = campaign.mayThroughout("petition:write");
    if (!isFresh()) {
      reread();
      sharedEdit.begin(this);
      return;
    }
    newSlug = petitionTransitions.freeSlug(campaignSlug); // Most campaigns have one petition.
    proposed = new PetitionText(of.title(), LocalizedText.EMPTY, of.texts().demands());
    show(new PetitionDraft(proposed, null, null, null, null));
  }

  @Override
  public void reread() {
    PetitionView petition = find();
    reopenable = writable && petitionTransitions.isReopenable(petition);
    addressees.begin(petition.addressees());
    state = petition.state();
    correctable = state.mayBeCorrected(petition.outcome());
    read = stored;
    stored = petition.text();
    show(
        new PetitionDraft(
            stored,
            petition.thanks(),
            petition.shareText(),
            petition.goal() == 0 ? null : petition.goal(),
            petition.startsAt(),
            petition.closesAt(),
            List.of(addressees.getChosen())));
    // Set last: if reading failed half-way, nothing can be stored over data the reader has not
    // seen.
    version = petition.version();
  }

  @Override
  public void show(PetitionDraft draft) {
    CampaignView of = campaign.getView();
    List<String> languages =
        stored == null
            ? of.languages()
            : LocalizedDraft.sourceFirst(stored.source().wanted(), of.languages());
    int shown = form == null ? 0 : form.getDemands().size();
    form = new PetitionForm(draft, languages, of.zone());
    addressees.setChosen(draft.addressees().toArray(String[]::new));
    if (isSigned()) {
      form.settle(stored, shown);
    }
    if (!writable || isOver()) {
      form.close();
    }
  }

  @Override
  public PetitionDraft typed() {
    return form.toDraft(addressees.getChosen());
  }

  @Override
  public String field(String part) {
    return part.startsWith(TEXT) ? part.substring(TEXT.length()) : part;
  }

  /**
   * Whether a part may only be added to: the text, once a colleague has opened the petition. The
   * signed text is then shown beside what was typed.
   */
  @Override
  public boolean isSettled(String part) {
    return isSigned() && (part.equals("text") || part.startsWith(TEXT));
  }

  private PetitionView find() {
    return petitions
        .bySlug(slug)
        .filter(petition -> petition.campaignId() == campaignId)
        .orElseThrow(NotFound::new);
  }

  @Override
  public boolean isOvertaken(PetitionDraft typed) {
    return UnreadSource.isUnder(read, stored, typed().text());
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          if (isFresh()) {
            return create(typed());
          }
          return done("petition.console.saved", petitions.edit(slug, version, typed()));
        });
  }

  private String create(PetitionDraft typed) {
    PetitionText kept = PetitionForm.withoutStale(proposed, typed.text());
    PetitionView created = petitions.create(campaignId, newSlug, typed.with(kept));
    boolean whole = kept.equals(typed.text());
    return done(whole ? "petition.console.saved" : "petition.console.saved-own", created);
  }

  public String submit() {
    return lead("petition.console.submitted", PetitionState.IN_REVIEW);
  }

  public String sendBack() {
    return lead("petition.console.sent-back", PetitionState.DRAFT);
  }

  public String open() {
    return lead("petition.console.opened", PetitionState.OPEN);
  }

  /** Saves what was typed and changes the state. */
  private String lead(String key, PetitionState next) {
    return sharedEdit.decide(
        this, () -> done(key, petitionTransitions.lead(slug, version, typed(), next)));
  }

  public String pause() {
    return feedback.attempt(() -> stay("petition.console.paused", petitions.pause(slug, version)));
  }

  public String close() {
    return feedback.attempt(() -> stay("petition.console.closed", petitions.close(slug, version)));
  }

  /** Reopens it and loads the page anew, because missing texts can be written again. */
  public String reopen() {
    return feedback.attempt(
        () -> {
          PetitionView again = petitions.reopen(slug, version);
          return done("petition.console.reopened", again);
        });
  }

  public String archive() {
    return feedback.attempt(
        () -> stay("petition.console.archived", petitions.archive(slug, version)));
  }

  /** Stays on the page, so that text typed but not saved is kept. */
  private String stay(String key, PetitionView petition) {
    version = petition.version();
    state = petition.state();
    correctable = state.mayBeCorrected(petition.outcome());
    reopenable = petitionTransitions.isReopenable(petition);
    feedback.doneHere(key);
    return null;
  }

  private String done(String key, PetitionView petition) {
    feedback.done(key);
    return PAGE + "&campaign=" + campaignSlug + "&petition=" + petition.slug();
  }

  public boolean isPaused() {
    return state == PetitionState.PAUSED;
  }

  /** Whether its state may change to this one: {@code may('OPEN')}. */
  public boolean may(String next) {
    return state != null && state.mayBecome(PetitionState.valueOf(next));
  }

  /** Whether it was closed recently enough to be reopened. */
  public boolean isReopenable() {
    return reopenable;
  }

  /** Whether a recorded outcome can be corrected. */
  public boolean isCorrectable() {
    return correctable;
  }

  /** Whether people may have signed: other words then need a new version. */
  public boolean isSigned() {
    return state != null && !state.isBeforeSigning();
  }

  public boolean isOver() {
    return state != null && state.isOver();
  }

  public String getNewSlug() {
    return newSlug;
  }

  public void setNewSlug(String newSlug) {
    this.newSlug = newSlug;
  }

  public PetitionState getState() {
    return state;
  }

  public PetitionForm getForm() {
    return form;
  }

  public boolean isWritable() {
    return writable;
  }
}
