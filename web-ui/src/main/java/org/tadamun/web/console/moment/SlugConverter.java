package org.tadamun.web.console.moment;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;

/**
 * A word of an address as phones write it: their keyboards begin with a capital and end what they
 * suggest with a blank, and an address has neither. Anything else is left for the use case to
 * refuse.
 */
@FacesConverter("console.slug")
public class SlugConverter implements Converter<String> {

  @Override
  public String getAsObject(FacesContext context, UIComponent component, String typed) {
    return typed == null ? null : typed.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, String slug) {
    return slug == null ? "" : slug;
  }
}
