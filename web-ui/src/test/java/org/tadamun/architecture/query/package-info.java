/** What queries ask for, which no import shows. */
package org.tadamun.architecture.query;
