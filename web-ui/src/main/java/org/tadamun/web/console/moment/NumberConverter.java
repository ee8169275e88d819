package org.tadamun.web.console.moment;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * A whole number in a form whose use case refuses what is out of its range: what is no number goes
 * on as the least of all, so that its mistake is told with all the others and not before them.
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
