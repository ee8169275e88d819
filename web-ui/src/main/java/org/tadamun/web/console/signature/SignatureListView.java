package org.tadamun.web.console.signature;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MainPetition;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.console.trend.LinkedSignatureFilter;
import org.tadamun.web.text.TextBean;

/**
 * The signatures of a petition; the filters are part of the page's address. Moderators decide about
 * one row or about the chosen rows.
 */
@Named
@ViewScoped
public class SignatureListView extends PageBySlug {

  private static final String SAME =
      "/console/petition/signatures?faces-redirect=true&includeViewParams=true";

  /** The version in an address that asks for signatures of all versions. */
  private static final int EVERY = 0;

  @EJB private transient SignatureList list;
  @EJB private transient Petitions petitions;
  @EJB private transient Moderation moderation;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private TextBean text;
  @Inject private Clock clock;
  @Inject private SignatureFindView find;
  @Inject private LinkedSignatureFilter asked;
  @Inject private ListPlace place;
  @Inject private ChosenBefore before;
  @Inject private CountedStates counted;

  private SignatureState state;
  private String country;
  private Integer version;
  private int newest;
  private boolean today;
  private ZoneId zone;
  private boolean moderator;
  private SelectableRows rows;
  private List<SignatureRow> chosen = new ArrayList<>();
  private InvalidationReason reason;
  private String note;

  /** Reads the petition; without one in the address the campaign's main one, if there is any. */
  public void load() {
    PetitionView petition = choose(petitions.ofCampaign(campaign.getId()));
    slug = petition == null ? null : petition.slug();
    newest = petition == null ? 1 : petition.textVersion();
    state = asked.bounded(state);
    asked.keepImport(one -> slug != null && list.isListed(slug, one));
    if (version == null && newest > 1) {
      version = asked.isAsked() || find.isByAddress() ? EVERY : newest;
    }
    List<String> limits = find.limits(slug);
    if (country == null && !limits.isEmpty() && !find.isOfPerson()) {
      country = limits.getFirst();
    }
    zone = campaign.getView().zone();
    moderator = campaign.may(Permission.PETITION_MODERATE);
    find.begin(slug, filter(state), zone);
    place.begin();
    rows =
        find.isAsked()
            ? find.rows()
            : new SelectableRows(
                () -> StateOption.length(getStates(), state),
                (sorting, first, most) ->
                    slug == null
                        ? List.of()
                        : asked.read(() -> list.at(slug, filter(state), first, most)));
    ChosenBefore.Kept kept = before.kept();
    if (slug != null && !kept.ids().isEmpty()) {
      setChosen(still(kept.ids()));
      reason = kept.reason();
      note = kept.note();
    }
  }

  private PetitionView choose(List<PetitionView> own) {
    if (slug == null || slug.isEmpty()) {
      return own.isEmpty() ? null : MainPetition.first(own, clock.instant()).getFirst();
    }
    return own.stream()
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** The states with the number of signatures of each, under the other filters. */
  public List<StateOption> getStates() {
    return counted.of(this::count);
  }

  private List<StateOption> count() {
    return slug == null
        ? List.of()
        : asked.read(
            () ->
                StateOption.of(
                    text.of("petition.signature.state.all"),
                    counted.asTold(list.numbers(slug, filter(null))),
                    one -> text.of("petition.signature.state." + one)));
  }

  /** Searches; a name in all countries that the reader may see, not only the one shown. */
  public String search() {
    String next = find.find(asked);
    if (next != null && find.isNamed() && !find.getLimits().isEmpty()) {
      country = null;
    }
    return next;
  }

  public String hold() {
    return decide(one(), Decision.of(ModerationCommand.HOLD));
  }

  public String release() {
    return decide(one(), Decision.of(ModerationCommand.RELEASE));
  }

  public String revert() {
    return decide(one(), Decision.of(ModerationCommand.REVERT));
  }

  public String holdChosen() {
    return decideChosen(ModerationCommand.HOLD);
  }

  public String releaseChosen() {
    return decideChosen(ModerationCommand.RELEASE);
  }

  public String invalidateChosen() {
    return decideChosen(ModerationCommand.INVALIDATE);
  }

  /** The row whose button was pressed. */
  private List<SignatureRow> one() {
    return List.of(rows.getRowData());
  }

  /** Decides about the chosen rows. If refused, it drops those that the list no longer has. */
  private String decideChosen(ModerationCommand command) {
    String next = decide(chosen, new Decision(command, reason, note));
    if (next == null) {
      setChosen(still(ids(chosen)));
    }
    return next;
  }

  /** The rows of these ids that the list still contains. */
  private List<SignatureRow> still(List<Long> ids) {
    return SelectableRows.still(find.isAsked() ? null : state, list.these(slug, ids));
  }

  private String decide(List<SignatureRow> those, Decision decision) {
    counted.forget();
    return feedback.attempt(
        () -> {
          int done = moderation.decideAll(slug, ids(those), decision);
          list.countAnew(slug);
          feedback.done("petition.moderation.done." + decision.command().done(), done);
          place.keep();
          before.keep(chosen, those, reason, note);
          return SAME;
        });
  }

  private static List<Long> ids(List<SignatureRow> those) {
    return those.stream().map(SignatureRow::id).map(Long::valueOf).toList();
  }

  private SignatureFilter filter(SignatureState wanted) {
    SignatureFilter whenever =
        asked.of(wanted, country, version == null || version == EVERY ? null : version);
    return today ? whenever.confirmedToday(zone, clock.instant()) : whenever;
  }

  /** The filter of the list as it is shown, for an export. */
  public SignatureFilter getFilter() {
    return filter(state);
  }

  public SelectableRows getRows() {
    return rows;
  }

  public boolean isModerator() {
    return moderator;
  }

  public List<SignatureRow> getChosen() {
    return chosen;
  }

  public void setChosen(List<SignatureRow> chosen) {
    this.chosen = chosen == null ? new ArrayList<>() : chosen;
    rows.keep(this.chosen);
  }

  public InvalidationReason[] getReasons() {
    return InvalidationReason.values();
  }

  public InvalidationReason getReason() {
    return reason;
  }

  public void setReason(InvalidationReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public SignatureState getState() {
    return state;
  }

  public void setState(SignatureState state) {
    this.state = state;
  }

  public String getStateName() {
    return state == null ? "" : state.name();
  }

  public String getCountry() {
    return country;
  }

  /** Sets the country; a malformed code is ignored. */
  public void setCountry(String country) {
    this.country = country == null || !country.matches("[A-Z]{2}") ? null : country;
  }

  /** Whether there are several versions, under each of which a person may have signed. */
  public boolean isVersions() {
    return newest > 1;
  }

  /** The versions to choose from, the present one first; 0 stands for all. */
  public List<Integer> getVersionChoices() {
    return IntStream.rangeClosed(0, newest).mapToObj(one -> newest - one).toList();
  }

  /** The version of the text: the present one if the address names none, 0 for all. */
  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public boolean isToday() {
    return today;
  }

  public void setToday(boolean today) {
    this.today = today;
  }
}
