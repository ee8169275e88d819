package org.tadamun.web.console.parliament;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.EventDraft;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The fields of an event in the course of an act. */
public class EventForm implements Serializable {

  private ActState state;
  private LocalDate occurredOn;
  private String identifier;
  private final LocalizedDraft text;
  private String sourceUrl;

  EventForm(EventDraft draft, List<String> languages) {
    this.state = draft.state();
    this.occurredOn = draft.occurredOn();
    this.text = new LocalizedDraft(draft.text(), languages);
    this.sourceUrl = draft.sourceUrl();
    this.identifier = draft.identifier();
  }

  /** Makes the draft. An emptied identifier becomes "", which removes it; null would keep it. */
  EventDraft toDraft() {
    String number = identifier == null ? "" : identifier;
    return new EventDraft(state, occurredOn, text.toText(), sourceUrl, number);
  }

  public ActState getState() {
    return state;
  }

  public void setState(ActState state) {
    this.state = state;
  }

  public LocalDate getOccurredOn() {
    return occurredOn;
  }

  public void setOccurredOn(LocalDate occurredOn) {
    this.occurredOn = occurredOn;
  }

  public String getIdentifier() {
    return identifier;
  }

  public void setIdentifier(String identifier) {
    this.identifier = identifier;
  }

  public LocalizedDraft getText() {
    return text;
  }

  public String getSourceUrl() {
    return sourceUrl;
  }

  public void setSourceUrl(String sourceUrl) {
    this.sourceUrl = sourceUrl;
  }
}
