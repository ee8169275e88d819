package org.tadamun.web.console.moment;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;

/**
 * Converts a slug: strips blanks and makes letters small, because keyboards of phones begin with a
 * capital and end suggestions with a blank. Any other mistake is left for the use case to refuse.
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
