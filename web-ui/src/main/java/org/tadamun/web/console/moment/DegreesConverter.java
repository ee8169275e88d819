package org.tadamun.web.console.moment;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Converts a latitude or longitude. A comma is accepted as the decimal sign, because phones of
 * regions that write one offer no point. It cannot mean thousands, since no degree is so large.
 */
@FacesConverter("console.degrees")
public class DegreesConverter implements Converter<BigDecimal> {

  private static final char ARABIC_DECIMAL = '\u066B';
  private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{0,20})?");

  @Override
  public BigDecimal getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String written = TypedNumber.unified(typed).replace(ARABIC_DECIMAL, '.').replace(',', '.');
    if (!DEGREES.matcher(written).matches()) {
      // The reader sees the field's own words (converterMessage).
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, "degrees", "degrees"));
    }
    return new BigDecimal(written);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, BigDecimal degrees) {
    return degrees == null ? "" : degrees.toPlainString();
  }
}
