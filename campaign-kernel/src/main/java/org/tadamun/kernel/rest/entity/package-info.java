/** What the API stores between two requests. */
package org.tadamun.kernel.rest.entity;
