/**
 * Arrows, signs of mathematics, enclosed numbers, boxes and pictograms: the parts of Noto Sans SC that have them (its
 * single file has none), as its `unicode.json` says, from U+2100 to U+27BF. In hexadecimal.
 */
const parts: Readonly<Record<number, string>> = {
  86: `
    279f-27a2 27a4-27a5 27a8 27b0 27b2-27b3 27b9`,
  87: `
    2651-2655 2658 265a-265b 265d-265e 2660-266d 266f 267b 2688 2693-2696 2698-2699 269c 26a0-26a1
    26a4 26aa-26ab 26bd-26be 26c4-26c5 26d4 26e9 26f0-26f1 26f3 26f5 26fd 2702 2704-2706 2708-270f
    2712-2718 271a-271b 271d 271f 2721 2724-2730 2732-2734 273a 273d-2744 2747-2749 274c 274e-274f
    2753-2757 275b 275d-275e 2763 2765-2767 276e-276f 2776-277e 2780-2782 278a-278c 278e 2794-2796
    279c`,
  88: `
    2550-2551 2554 2557 255a-255b 255d 255f-2560 2562-2563 2565-2567 2569-256a 256c-2572 2579
    2580-2595 25a1 25a3 25a9-25ad 25b0 25b3-25bb 25bd-25c2 25c4 25c8-25cb 25cd 25d0-25d1 25d4-25d5
    25d8 25dc-25e6 25ea-25eb 25ef 25fe 2600-2604 2609 260e-260f 2611 2614-2615 2618 261a-2620
    2622-2623 262a 262d-2630 2639-2640 2642 2648-2650`,
  89: `
    23f0 23f3 2445 2449 2465-2471 2474-249b 24b8 24c2 24c7 24c9 24d0 24d2 24d4 24d8 24dd-24de 24e3
    24e6 24e8 2500-2509 250b-2526 2528-2534 2536-2537 253b-2548 254a-254b`,
  90: `
    2105 2109 2113 2116-2117 2120-2121 2126 212b 2133 2139 2194 2196-2199 21a0 21a9-21aa 21af 21b3
    21b5 21ba-21bb 21c4 21ca 21cc 21d0-21d4 21e1 21e6-21e9 2200 2202 2205-2208 220f 2211-2212 2215
    2217-2219 221d-2220 2223 2225 2227-222b 222e 2234-2237 223c-223d 2248 224c 2252 2256 2260-2261
    2266-2267 226a-226b 226e-226f 2282-2283 2295 2297 2299 22a5 22b0-22b1 22b9 22bf 22c5-22c6 22ef
    2304 2307 230b 2312-2314 2318 231a-231b 2323 239b 239d-239e 23a0 23e9`,
  100: `
    221a 2264 2464 25a0`,
  101: `
    25c7 25ce 2764`,
  102: `
    2265 2463 2573 25b2`,
  103: `
    2606`,
  104: `
    2193 2462`,
  105: `
    2190 250a 25bc 25cf`,
  106: `
    2191 2460-2461 25c6`,
  107: `
    2103`,
  109: `
    2192 2605`,
  119: `
    2122`,
};

/** Which part has a character, by its code point. */
const partOf = new Map(
  Object.entries(parts).flatMap(([part, ranges]) =>
    ranges
      .trim()
      .split(/\s+/u)
      .flatMap((range) => {
        const [first = 0, last = first] = range.split('-').map((end) => Number.parseInt(end, 16));
        return Array.from({ length: last - first + 1 }, (_, index) => [first + index, Number(part)] as const);
      }),
  ),
);

export const symbolParts: readonly number[] = Object.keys(parts).map(Number);

export function symbolPart(codePoint: number): number | undefined {
  return partOf.get(codePoint);
}
