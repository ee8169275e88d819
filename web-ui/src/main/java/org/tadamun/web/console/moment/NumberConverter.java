package org.tadamun.web.console.moment;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * Converts a whole number in a form whose use case refuses numbers out of range. Unreadable text
 * becomes the least integer, so that this error is shown together with all others and not before
 * them.
 */
@FacesConverter("laterNumber")
public class NumberConverter implements Converter<Integer> {

  static final Integer UNREADABLE = Integer.MIN_VALUE;

  @Override
  public Integer getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Math.toIntExact(TypedNumber.parse(typed, context));
    } catch (NumberFormatException | ArithmeticException none) {
      component.getAttributes().put(MomentConverter.TYPED, typed);
      return UNREADABLE;
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Integer number) {
    if (number == null) {
      return "";
    }
    return number.equals(UNREADABLE)
        ? String.valueOf(component.getAttributes().getOrDefault(MomentConverter.TYPED, ""))
        : number.toString();
  }
}
