/**
 * The console's pages of petitions: their texts, states, figures by country, automatic closing and
 * recounts.
 */
package org.tadamun.web.console.petition;
