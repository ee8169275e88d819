package org.tadamun.web.console.moment;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.function.LongFunction;

/** Converts a whole number as {@link TypedNumber} reads it; other input is refused at its field. */
public abstract class CountConverter<N extends Number> implements Converter<N> {

  private final LongFunction<N> kind;

  private CountConverter(LongFunction<N> kind) {
    this.kind = kind;
  }

  /** For small numbers, such as people in one place or conditions. */
  @FacesConverter("console.number")
  public static class OfInteger extends CountConverter<Integer> {
    public OfInteger() {
      super(Math::toIntExact);
    }
  }

  /** For numbers of signatures. */
  @FacesConverter("console.longNumber")
  public static class OfLong extends CountConverter<Long> {
    public OfLong() {
      super(Long::valueOf);
    }
  }

  @Override
  public N getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return kind.apply(TypedNumber.parse(typed, context));
    } catch (NumberFormatException | ArithmeticException none) {
      // The reader sees the field's own words (converterMessage).
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, "number", "number"), none);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, N number) {
    return number == null ? "" : number.toString();
  }
}
