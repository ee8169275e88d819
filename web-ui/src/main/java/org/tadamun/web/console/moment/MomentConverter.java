package org.tadamun.web.console.moment;

import static java.time.temporal.ChronoField.YEAR;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/**
 * Converts what {@code <input type="date">} and {@code datetime-local} send (HTML, "date and time
 * formats"), from the year 1 to 9999. The converter of Faces itself turns 30 February into the
 * 29th, so that a mistyped day would go unnoticed.
 */
public abstract class MomentConverter<T extends TemporalAccessor> implements Converter<T> {

  /** The attribute of an input that keeps unreadable text, to show it again. */
  static final String TYPED = "console.typed";

  private static final int YEAR_DIGITS = 4;

  private final DateTimeFormatter format;
  private final TemporalQuery<T> kind;
  private final T unreadable;

  private MomentConverter(String afterTheYear, TemporalQuery<T> kind, T unreadable) {
    this.format =
        new DateTimeFormatterBuilder()
            .appendValue(YEAR, YEAR_DIGITS)
            .appendPattern(afterTheYear)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    this.kind = kind;
    this.unreadable = unreadable;
  }

  /** For a day; anything else is refused at once. */
  @FacesConverter("console.day")
  public static class OfDay extends MomentConverter<LocalDate> {
    public OfDay() {
      super("-MM-dd", LocalDate::from, null);
    }
  }

  /**
   * For a day in a form whose use case refuses impossible days. Unreadable text becomes {@link
   * LocalDate#MIN}, so that this error is shown together with all others and not before them.
   */
  @FacesConverter("laterDay")
  public static class OfDayLater extends MomentConverter<LocalDate> {
    public OfDayLater() {
      super("-MM-dd", LocalDate::from, LocalDate.MIN);
    }
  }

  /** For a day and a time, to the minute; anything else is refused at once. */
  @FacesConverter("console.time")
  public static class OfTime extends MomentConverter<LocalDateTime> {
    public OfTime() {
      super("-MM-dd'T'HH:mm", LocalDateTime::from, null);
    }
  }

  /** For a day and a time, unreadable text as in {@link OfDayLater}. */
  @FacesConverter("laterTime")
  public static class OfTimeLater extends MomentConverter<LocalDateTime> {
    public OfTimeLater() {
      super("-MM-dd'T'HH:mm", LocalDateTime::from, LocalDateTime.MIN);
    }
  }

  @Override
  public T getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      T moment = format.parse(typed.strip(), kind);
      if (moment.get(YEAR) > 0) {
        return moment;
      }
    } catch (DateTimeParseException none) {
      // Handled below, like a year before 1.
    }
    if (unreadable != null) {
      component.getAttributes().put(TYPED, typed);
      return unreadable;
    }
    // The reader sees the field's own words (converterMessage).
    throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, "date", "date"));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, T moment) {
    if (moment == null) {
      return "";
    }
    return moment.equals(unreadable)
        ? String.valueOf(component.getAttributes().getOrDefault(TYPED, ""))
        : format.format(moment);
  }
}
