package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.course.boundary.Courses;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.moment.TypedMoment;

/** Writes a petition and leads it through its life. */
@Named
@ViewScoped
public class PetitionEditView implements Serializable {

  private static final String PAGE = "/console/petition/edit?faces-redirect=true";

  @EJB private transient Petitions petitions;
  @EJB private transient Courses courses;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private PetitionAddressees addressees;

  private String slug;
  private String newSlug;
  private int version;
  private PetitionState state;
  private boolean reopenable;
  private LocalizedDraft title;
  private LocalizedDraft body;
  private List<LocalizedDraft> demands;
  private LocalizedDraft thanks;
  private LocalizedDraft share;
  private Long goal;
  private LocalDateTime starts;
  private LocalDateTime closes;
  private Instant loadedStart;
  private Instant loadedEnd;
  private boolean writable;
  private String campaignSlug;
  private long campaignId;
  private ZoneId zone;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (title != null) {
      return;
    }
    campaignSlug = campaign.getView().slug();
    campaignId = campaign.getId();
    zone = campaign.getView().zone();
    writable = campaign.mayThroughout("petition:write");
    PetitionView petition = isFresh() ? null : find();
    List<String> spoken = campaign.getView().languages();
    List<String> languages =
        petition == null
            ? spoken
            : LocalizedDraft.sourceFirst(petition.text().source().wanted(), spoken);
    PetitionText text =
        petition == null
            ? new PetitionText(
                campaign.getView().title(),
                LocalizedText.EMPTY,
                campaign.getView().texts().demands())
            : petition.text();
    title = new LocalizedDraft(text.title(), languages);
    body = new LocalizedDraft(text.body(), languages);
    demands = LocalizedDraft.several(text.demands(), PetitionText.DEMANDS_MAX, languages);
    thanks = new LocalizedDraft(petition == null ? null : petition.thanks(), languages);
    share = new LocalizedDraft(petition == null ? null : petition.shareText(), languages);
    if (petition == null) {
      newSlug = courses.freeSlug(campaignSlug); // Most campaigns have one petition.
    } else {
      version = petition.version();
      state = petition.state();
      reopenable = writable && courses.isReopenable(petition);
      goal = petition.goal() == 0 ? null : petition.goal();
      loadedStart = petition.startsAt();
      loadedEnd = petition.closesAt();
      starts = local(loadedStart);
      closes = local(loadedEnd);
      addressees.begin(petition.addressees());
      if (isSigned()) {
        settle();
      }
    }
  }

  /** What people have signed is read here, and not written; nor is a demand added to it. */
  private void settle() {
    demands.removeIf(demand -> demand.toText().isEmpty());
    Stream.concat(Stream.of(title, body), demands.stream()).forEach(LocalizedDraft::settle);
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
  }

  private PetitionView find() {
    return petitions
        .bySlug(slug)
        .filter(petition -> petition.campaignId() == campaignId)
        .orElseThrow(NotFound::new);
  }

  public String save() {
    return feedback.attempt(
        () -> {
          PetitionView saved =
              isFresh()
                  ? petitions.create(campaignId, newSlug, draft())
                  : petitions.edit(slug, version, draft());
          return done("petition.console.saved", saved);
        });
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

  /** With what was typed since. */
  private String lead(String key, PetitionState next) {
    return feedback.attempt(() -> done(key, courses.lead(slug, version, draft(), next)));
  }

  public String pause() {
    return feedback.attempt(() -> stay("petition.console.paused", petitions.pause(slug, version)));
  }

  public String close() {
    return feedback.attempt(() -> stay("petition.console.closed", petitions.close(slug, version)));
  }

  /** Its closing may have changed what this page shows of start and end: then it comes anew. */
  public String reopen() {
    return feedback.attempt(
        () -> {
          PetitionView again = petitions.reopen(slug, version);
          String key = "petition.console.reopened";
          return again.isTimed(loadedStart, loadedEnd) ? stay(key, again) : done(key, again);
        });
  }

  public String archive() {
    return feedback.attempt(
        () -> stay("petition.console.archived", petitions.archive(slug, version)));
  }

  /** The page stays, and on it what was typed and is not saved yet. */
  private String stay(String key, PetitionView petition) {
    version = petition.version();
    state = petition.state();
    reopenable = courses.isReopenable(petition);
    feedback.doneHere(key);
    return null;
  }

  private String done(String key, PetitionView petition) {
    feedback.done(key);
    return PAGE + "&campaign=" + campaignSlug + "&petition=" + petition.slug();
  }

  private PetitionDraft draft() {
    return new PetitionDraft(
        new PetitionText(title.toText(), body.toText(), LocalizedDraft.filled(demands)),
        thanks.toText(),
        share.toText(),
        goal,
        TypedMoment.edited("startsAt", starts, loadedStart, zone),
        TypedMoment.edited("closesAt", closes, loadedEnd, zone),
        List.of(addressees.getChosen()));
  }

  public boolean isFresh() {
    return slug == null || slug.isEmpty();
  }

  public boolean isPaused() {
    return state == PetitionState.PAUSED;
  }

  /** Whether it may be led to a state: {@code may('OPEN')}. */
  public boolean may(String next) {
    return state != null && state.mayBecome(PetitionState.valueOf(next));
  }

  /** Whether it was closed, and not long ago. */
  public boolean isReopenable() {
    return reopenable;
  }

  /** Whether something was recorded of its outcome, and may be wrong. */
  public boolean isCorrectable() {
    return state != null && state.hasOutcome();
  }

  /** Once people have signed, other words need a version of their own. */
  public boolean isSigned() {
    return state != null && !state.isBeforeSigning();
  }

  public boolean isOver() {
    return state != null && state.isOver();
  }

  public LocalDateTime getStarts() {
    return starts;
  }

  public void setStarts(LocalDateTime starts) {
    this.starts = starts;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
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

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getBody() {
    return body;
  }

  public List<LocalizedDraft> getDemands() {
    return demands;
  }

  public LocalizedDraft getThanks() {
    return thanks;
  }

  public LocalizedDraft getShare() {
    return share;
  }

  public Long getGoal() {
    return goal;
  }

  public void setGoal(Long goal) {
    this.goal = goal;
  }

  public LocalDateTime getCloses() {
    return closes;
  }

  public void setCloses(LocalDateTime closes) {
    this.closes = closes;
  }

  public String getZone() {
    return zone == null ? "" : zone.getId();
  }

  public boolean isWritable() {
    return writable;
  }
}
