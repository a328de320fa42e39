package topica.text;

import java.nio.charset.StandardCharsets;

/// Words that tell what kind of text they stand in, found by the hashes of terms.
///
/// What a kind votes for each of its terms comes from a logistic regression over the kinds' shares in a
/// text, before which 20 terms of a mean abstract are taken to stand. It tells 20,000 abstracts of arXiv
/// (to March 2026), 5,000 pieces of such and the 260 of `corpora/sample.jsonl` as first worded, which
/// together weigh twice what the others do, from the texts of `src/test/resources/kinds/fitted.jsonl` that
/// are no abstracts and in which English words are not rare, about 90. Its constant is shared out among all
/// terms and set so that none of the sample has a negative sum: 3 of 10,000 abstracts of arXiv have one.
enum WordKind {

    /// Words that English cannot do without, papers use much, and no other language has many of.
    ENGLISH(32, """
            and are because been being between both but during each for from have how however into its
            many may might most much not of other our such than that the their there these this those
            through to using very we when where whether which while whose with within without"""),

    /// The same, but other languages have these too, or write like them what means something else.
    SHARED(32, """
            also an as at be by can has is more must on or some under"""),

    /// Words that English cannot do without and papers use little.
    NARRATIVE(-25, """
            about after all any before could did do does had if it only out over should so them then
            they until up was were what who will would"""),

    /// Words of every day, and of programs, that fewer than 1 in 1,000 abstracts have. A word's first place
    /// counts alone.
    EVERYDAY(-128, """
            actress admin afraid afternoon airport album am amazing amet angel angry annoying anybody
            apple apples apr april apt aquarius args argv aries arr asdf async attachment attic aug
            august aunt autumn ave await awesome awful baby bake baked baker balcony bargain barn
            basement bat bathroom batter beach beans beat bed beef beer bees beginners bend bike bill
            bird birthday biscuit bland blanket bleach blog blvd boat boil boiling booked booking books
            bool boots boring boss bottle bowl boy boys brand bread breakfast breathe bro broke broom
            brother bucket buddy burned butcher butter buyer cabinet cake came candle capricorn captain
            card cards careers carpenter carpet carrots cart cash castle cats cellar chair chairman
            champions char cheap checkout cheers cheese chicken chill chocolate chop christmas church
            cinnamon clause climbed clothes cloudy coach coat coffee collar congratulations consectetur
            consent consequential const cook cookies copyright corner cotton country court cousin
            cousins cow crazy cream credits crew cried crispy crossed crust cry css csv cups curtain
            curtains cute dad damages dance dancing darling daughter dealer deals dear debug dec def
            defendant defender delicious dentist deutsch dict dill dinner dirty div doctor dog dogs doi
            dollars dolor don donkey dough downstairs drawer dream dreamed dreams dress drink dry dude
            easter eat eating eds egg eggs electrician elif email enum espanol euros evening everybody
            everyone facebook fans faq fare farm father fax feb february fee feet fell fence fetch fish
            fixme flour flower flowers fn folks foo footsteps forgot fork forwarded fox fprintf francais
            fri friday fridge fried friend friends frog frowned fry fun func funeral funny garage garden
            gardener garlic garnish gently gift gin girl girls glanced glove golden gone gorgeous got
            grams granddaughter grandfather grandma grandmother grandpa grandson grass grate grated
            grilled grinned guests guilty guitar gulls guys haha hair halftime handmade happy hated hay
            heaven hello hereby hereto herself hey hi hill hills him himself holiday holidays homework
            honey horoscope horrible horse horseback hotel href html http hurry husband impl import
            indemnify init innings instagram invoice ipsum isbn issn jan january jar jeans jersey jokes
            js json jul jun june keeper keyboard kick kicked kids king kiss kitchen knee knew knife knit
            knitted ladle lady lake lamp landlord lantern laugh laughed lawyer league leaned leather
            legs lemon len leo lessee lesson lessor letters liability liable lib libra lights liked lime
            linkedin localhost locked login logout lol lonely looked lorem love loved lovely lucky lunch
            madam mail malloc man mar marinate mast mate maybe mayor meadow meat medal menu midfielder
            midnight milk mill mince minced mine mom mon monday moon morning mother mouth movie mrs
            mules mum murmured mushrooms mut muttered myself napkin neck needles neighbour neighbours
            nephew newsletter nice niece nobody nodded noon nope nothing notwithstanding nov november
            obj oct oil ok okay omg onclick onion onions opened org ounce ounces oven overtime pain pal
            pan pancakes param params parcel parents parking parsley passengers password paste peel
            pepper persons pet phone php piano pictures pillow pinch pink pisces playoffs please plot
            plum plumber plums pocket police porch postcode pot potatoes pounds pour premises pretty
            prince princess print printed printf println prison proc pub publisher purple pursuant
            quarterfinal queen quietly qwerty rain rat rats rd really receipt reception redo referee
            refund regards remembered rent replied reply reprinted reserved restaurant revoke rice river
            roasted rolls roof rooms rose rows sad sailor sale salt sang saturday saucepan sauna says
            scored scorpio screw screwdriver screws seasoning seat seats seemed sell seller semifinal
            sentenced sep september sew shall shampoo she sheep ship shipping shirt shoes shop shore
            shoulder shouted shrugged shuffle shut sick sighed signup silence silly silver simmer
            sincerely sing singing sings sir sister sitting sizeof skillet sleeper sleeping sleeve slept
            smile smiled snow snowy soap sofa softly soldier somebody someone something son song songs
            sorrow sorry sort soup sponge spoon sprint src staff stairs stared std stderr stdin stdout
            stir stirring stitches stones stood stopped stories str street stretch striker struct stupid
            subscribe sugar suit sunday sunny sweetheart swimming sword tablespoon tablet taste tasty
            taurus tbsp tea tears teaspoon teeth tel tell tenant tender terrible thank thereof thereto
            thorn thu thursday thyme ticket tickets tide tired tmp todo told tomato tomatoes tomorrow
            tonight tooth toothpaste topping tournament towel town tray treasurer tried trip trump tsp
            tue tuesday tuple turned txt typeof uncle undersigned undo unwrap upstairs usr val var
            village vol vote voucher wait waiter waitress wake walked wanted warn warranty washing wear
            wed wedding wednesday weekend weep weeps weird welcome went wet whisk whispered wicket wife
            willow wine wished wishlist woke wolves woman won wonderful wool wore worry wow wrote www
            yeah yellow yes yesterday yours yourself youtube zip zoom"""),

    /// Words of every day, and of programs, that 1 to 15 of 1,000 abstracts have. A word's first place
    /// counts alone.
    FAMILIAR(-84, """
            accepted actor again ago always anything arms ask asked attached avenue away back bag ball
            bank bar big bin blue board book box bring broken brown bus buy call cancer car careful cat
            children city clean click clock cold com come contact copy cup customer customers dawn deal
            december delay delays delivery dice discount door download driver drivers echo edit enclosed
            english exception exit expensive eyes failed faithfully false families felt file filling
            film filter fire flight floor forbidden forest friendly game gate gave gemini get getting
            glass go goals gold great green grey guarantee hands hat he head heart heat her herein his
            hold home hospital hot hours house https ice ill info int iron job journal judge july just
            keep keys lambda lane late later leaf leave leaves lessons let letter little lost ma march
            match me medicine meeting member members minutes miss mix money months mr ms music my needed
            net never night null october office oh old page paid panel parties party patient pay penalty
            photo photos picture plate play player pm pool portion portions pp press private pull push
            put quickly race ran re read received red return revised right ring road room root row
            running said sat save saw say school sea season seen select serve share shed sign sky sleep
            slowly soon span st standing stars started station stay stone store story stream string
            suite summer sun super table tax teacher team thanks thought thread tiny tissue today took
            travel tree trees tune turn twins twitter valley vanilla vec virgo voice void waiting
            walking wall warm warning wash weather week weeks whisper white win wind window winter
            witness worked working written wrong you your"""),

    /// Numbers, and letters that are no words.
    SIGN(-26, "0 b c d e f g h j k l m n o p q r s t u v w x y z"),

    OTHER(5, "");

    private final int vote;
    private final String words;

    WordKind(int vote, String words) {
        this.vote = vote;
        this.words = words;
    }

    /// How much one term speaks for an abstract.
    int vote() {
        return vote;
    }

    /// The hashes of the words of this kind.
    long[] hashes() {
        return words.isEmpty() ? new long[0] : hashes(words.split("\\s+"));
    }

    private static long[] hashes(String[] words) {
        long[] hashes = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            byte[] word = words[i].getBytes(StandardCharsets.UTF_8);
            hashes[i] = TermHash.of(word, 0, word.length);
        }
        return hashes;
    }
}
