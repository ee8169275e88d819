package org.tadamun.web.console.petition;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.web.console.frame.LocalizedDraft;
import org.tadamun.web.console.moment.TypedMoment;

/** The fields of a petition's form; its addressees are in {@link PetitionAddressees}. */
public class PetitionForm implements Serializable {

  private final LocalizedDraft title;
  private final LocalizedDraft body;
  private final List<LocalizedDraft> demands;
  private final LocalizedDraft thanks;
  private final LocalizedDraft share;
  private final ZoneId zone;
  private final Instant loadedStart;
  private final Instant loadedEnd;
  private Long goal;
  private LocalDateTime starts;
  private LocalDateTime closes;

  PetitionForm(PetitionDraft draft, List<String> languages, ZoneId zone) {
    PetitionText text = draft.text();
    this.title = new LocalizedDraft(text.title(), languages);
    this.body = new LocalizedDraft(text.body(), languages);
    this.demands = LocalizedDraft.several(text.demands(), PetitionText.DEMANDS_MAX, languages);
    this.thanks = new LocalizedDraft(draft.thanks(), languages);
    this.share = new LocalizedDraft(draft.shareText(), languages);
    this.zone = zone;
    this.goal = draft.goal();
    this.loadedStart = draft.startsAt();
    this.loadedEnd = draft.closesAt();
    this.starts = local(loadedStart);
    this.closes = local(loadedEnd);
  }

  private LocalDateTime local(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
  }

  /**
   * Makes the text that people signed read-only, and removes empty demands, since none can be added
   * to it. Languages that it lacks stay open.
   *
   * @param shown how many inputs of demands the page has already: it cannot lose any while it is
   *     open
   */
  PetitionForm settle(PetitionText signed, int shown) {
    for (int i = demands.size() - 1; i >= Math.max(shown, signed.demands().size()); i--) {
      if (demands.get(i).toText().isEmpty()) {
        demands.remove(i);
      }
    }
    title.settle(signed.title());
    body.settle(signed.body());
    for (int i = 0; i < demands.size(); i++) {
      boolean known = i < signed.demands().size();
      demands.get(i).settle(known ? signed.demands().get(i) : LocalizedText.EMPTY);
    }
    return this;
  }

  /** Closes all fields, for a reader who may not write; missing languages too. */
  void close() {
    Stream.of(List.of(title, body, thanks, share), demands)
        .flatMap(List::stream)
        .forEach(LocalizedDraft::close);
  }

  PetitionDraft toDraft(String[] addressees) {
    return new PetitionDraft(
        new PetitionText(title.toText(), body.toText(), LocalizedDraft.filled(demands)),
        thanks.toText(),
        share.toText(),
        goal,
        TypedMoment.edited("startsAt", starts, loadedStart, zone),
        TypedMoment.edited("closesAt", closes, loadedEnd, zone),
        List.of(addressees));
  }

  /**
   * Drops proposed translations of proposed words that the writer has replaced: they would say
   * something else.
   */
  static PetitionText withoutStale(PetitionText proposed, PetitionText typed) {
    List<LocalizedText> demands = new ArrayList<>(typed.demands());
    demands.replaceAll(demand -> withoutStale(proposed.demands(), demand));
    LocalizedText title = withoutStale(List.of(proposed.title()), typed.title());
    return new PetitionText(title, typed.body(), demands);
  }

  /** Compares with all proposed texts, because demands move up when one before them is emptied. */
  private static LocalizedText withoutStale(List<LocalizedText> proposed, LocalizedText typed) {
    LocalizedText left = typed;
    for (Map.Entry<String, String> words : typed.asMap().entrySet()) {
      List<LocalizedText> same =
          proposed.stream().filter(one -> words.getValue().equals(one.in(words.getKey()))).toList();
      if (!same.isEmpty() && same.stream().noneMatch(one -> isOfSource(one, typed))) {
        left = left.with(words.getKey(), null);
      }
    }
    return left;
  }

  private static boolean isOfSource(LocalizedText proposed, LocalizedText typed) {
    String source = proposed.sourceLanguage();
    return proposed.in(source).equals(typed.in(source));
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

  public LocalDateTime getStarts() {
    return starts;
  }

  public void setStarts(LocalDateTime starts) {
    this.starts = starts;
  }

  public LocalDateTime getCloses() {
    return closes;
  }

  public void setCloses(LocalDateTime closes) {
    this.closes = closes;
  }

  public String getZone() {
    return zone.getId();
  }
}
