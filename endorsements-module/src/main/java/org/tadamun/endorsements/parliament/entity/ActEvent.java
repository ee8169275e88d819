package org.tadamun.endorsements.parliament.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.text.entity.LocalizedTextConverter;

/**
 * One entry of an act's course.
 *
 * @param state the state to which it led; null if it only adds information
 * @param occurredOn the day in parliament, or null
 * @param text what happened, for everybody
 */
public record ActEvent(
    ActState state,
    LocalDate occurredOn,
    LocalizedText text,
    String sourceUrl,
    String recordedBy,
    Instant recordedAt) {

  public static final int TEXT_MAX = 1000;

  /** Returns the event with another day. */
  ActEvent on(LocalDate day) {
    return new ActEvent(state, day, text, sourceUrl, recordedBy, recordedAt);
  }

  /** The event as stored: EclipseLink can write records but not read them. */
  @Embeddable
  public static class Row {

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", length = 20)
    private ActState state;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "event_text", length = 21000)
    private LocalizedText text;

    @Column(name = "source_url", length = Source.URL_MAX)
    private String sourceUrl;

    @Column(name = "recorded_by", nullable = false, length = DomainEntity.ACTOR_MAX)
    private String recordedBy;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected Row() {}

    Row(ActState state, LocalDate occurredOn, LocalizedText text, String sourceUrl, Step step) {
      this(new ActEvent(state, occurredOn, text, sourceUrl, step.actor(), step.at()));
    }

    Row(ActEvent event) {
      this.state = event.state;
      this.occurredOn = event.occurredOn;
      this.text = event.text;
      this.sourceUrl = event.sourceUrl;
      this.recordedBy = event.recordedBy;
      this.recordedAt = event.recordedAt;
    }

    ActEvent event() {
      return new ActEvent(
          state, occurredOn, LocalizedText.orNull(text), sourceUrl, recordedBy, recordedAt);
    }
  }
}
